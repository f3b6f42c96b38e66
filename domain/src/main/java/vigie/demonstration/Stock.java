package vigie.demonstration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.document.Fields;
import vigie.language.Language;

/** What coaches may say. Nobody says what another has said already. */
final class Stock {
    private static final List<String> LEVELS = List.of("low", "middle", "high");
    private static final int TRIES = 12;

    private final Dice dice;
    private final Map<String, Deque<String>> comments = new LinkedHashMap<>();
    private final Map<String, Deque<String>> texts = new LinkedHashMap<>();
    private final List<String> openings = new ArrayList<>();
    private final Map<Mood, List<String>> middles = new EnumMap<>(Mood.class);
    private final Map<Mood, List<String>> closings = new EnumMap<>(Mood.class);
    private final Set<String> told = new HashSet<>();

    /** How a text sounds. */
    enum Mood {
        GOOD,
        MIXED,
        BAD
    }

    /** What somebody did there who tells of it, in the words of the files. */
    enum Part {
        WORKED,
        REFUSED,
        LEFT
    }

    Stock(StoryFolder folder, Dice dice) {
        this.dice = dice;
        folder.read("comments.yaml", file -> file.itemFields("comments", this::readComments));
        folder.read("texts.yaml", file -> file.itemFields("texts", this::readTexts));
        folder.read("parts.yaml", this::readParts);
        comments.replaceAll((key, deck) -> new ArrayDeque<>(dice.shuffled(List.copyOf(deck))));
        texts.replaceAll((key, deck) -> new ArrayDeque<>(dice.shuffled(List.copyOf(deck))));
    }

    private void readComments(Fields fields) {
        int criterion = StoryFolder.number(fields, "criterion");
        boolean tool = fields.flag("service");
        for (String level : LEVELS) {
            add(comments, said(criterion, tool, level, Language.FR), StoryFolder.texts(fields, level));
        }
        fields.itemFields("english", each -> {
            String level = String.valueOf(each.code("rating", LEVELS));
            add(comments, said(criterion, tool, level, Language.EN), List.of(StoryFolder.text(each, "text")));
        });
    }

    private void readTexts(Fields fields) {
        Mood mood = mood(fields);
        Part part = Part.valueOf(StoryFolder.text(fields, "relation"));
        boolean tool = fields.flag("tool");
        add(texts, whole(mood, part, tool, Language.FR), StoryFolder.texts(fields, "french"));
        add(texts, whole(mood, part, tool, Language.EN), StoryFolder.texts(fields, "english"));
    }

    private void readParts(Fields file) {
        file.itemFields("openings", each -> openings.add(StoryFolder.text(each, "text")));
        file.itemFields("middles", each -> part(middles, each));
        file.itemFields("closings", each -> part(closings, each));
    }

    private static void part(Map<Mood, List<String>> parts, Fields fields) {
        parts.computeIfAbsent(mood(fields), mood -> new ArrayList<>()).add(StoryFolder.text(fields, "text"));
    }

    private static Mood mood(Fields fields) {
        return switch (StoryFolder.text(fields, "mood")) {
            case "good" -> Mood.GOOD;
            case "bad" -> Mood.BAD;
            default -> Mood.MIXED;
        };
    }

    private static void add(Map<String, Deque<String>> stock, String key, List<String> more) {
        stock.computeIfAbsent(key, each -> new ArrayDeque<>()).addAll(more);
    }

    private static String said(int criterion, boolean tool, String level, Language language) {
        return criterion + "/" + tool + "/" + level + "/" + language;
    }

    private static String whole(Mood mood, Part part, boolean tool, Language language) {
        // Of those who were not taken or did not stay, few words are heard: they go for any mood.
        return (part == Part.WORKED ? mood : "") + "/" + part + "/" + tool + "/" + language;
    }

    /** @param rating from 1 to 5 */
    Optional<String> comment(int criterion, boolean tool, int rating, Language language) {
        String level = rating < 3 ? "low" : rating == 3 ? "middle" : "high";
        return draw(comments, said(criterion, tool, level, language));
    }

    Optional<String> text(Mood mood, Part part, boolean tool, Language language) {
        return draw(texts, whole(mood, part, tool, language))
                .or(() -> part == Part.WORKED && !tool && language == Language.FR ? put(mood) : Optional.empty());
    }

    private static Optional<String> draw(Map<String, Deque<String>> stock, String key) {
        Deque<String> deck = stock.get(key);
        return deck == null ? Optional.empty() : Optional.ofNullable(deck.poll());
    }

    /** Puts a text together that has not been told yet. */
    private Optional<String> put(Mood mood) {
        for (int tries = 0; tries < TRIES; tries++) {
            String middle = dice.among(middles.getOrDefault(mood, List.of()));
            String closing = dice.chance(70) ? "\n\n" + dice.among(closings.getOrDefault(mood, List.of())) : "";
            String text = (dice.chance(75) ? dice.among(openings) + " " : "") + middle + closing;
            if (told.add(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
