package vigie.choosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.directory.FilterProblem;
import vigie.language.Bilingual;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Theme;

/**
 * Reads choices from the parameters of an address, in whatever order they stand. What has no meaning is left out and noted; an
 * empty value is no choice.
 */
public final class ChoicesReader {
    public static final String PURPOSE = "for";
    public static final String WEIGHT = "w";
    public static final String LINE = "no";
    public static final String UNKNOWN = "unknown";
    public static final String WITH = "with";
    /** Names of platforms that the coach works with, typed and separated by commas. */
    public static final String ADD = "add";

    /** A coach works with a few. */
    static final int MOST_WITH = 10;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Set<String> WHOLE_NAMES = Set.of(PURPOSE, LINE, UNKNOWN, WITH, ADD);

    private final Questionnaire questionnaire;
    private final List<FrequentLine> frequent;
    private final List<FilterProblem> problems = new ArrayList<>();

    private @Nullable Purpose purpose;
    private final Map<String, Weight> themes = new TreeMap<>();
    private final Map<Integer, Weight> criteria = new TreeMap<>();
    private final Set<FrequentLine> lines = new LinkedHashSet<>();
    private final Map<Integer, Stance> stances = new TreeMap<>();
    private final Map<String, Set<String>> asks = new TreeMap<>();
    private @Nullable UnknownMeans unknown;
    private final Set<Slug> with = new TreeSet<>(Comparator.comparing(Slug::value));
    private final List<String> added = new ArrayList<>();

    private ChoicesReader(Questionnaire questionnaire, List<FrequentLine> frequent) {
        this.questionnaire = questionnaire;
        this.frequent = frequent;
    }

    /**
     * @param added names that were typed, still to be found
     * @param problems what could not be read
     */
    public record Reading(Choices choices, List<String> added, List<FilterProblem> problems) {}

    /** Whether a parameter of this name is one of ours; what other sites add to addresses is no mistake. */
    public static boolean knows(String parameter) {
        return WHOLE_NAMES.contains(parameter)
                || parameter.startsWith(WEIGHT + ".")
                || parameter.startsWith(LINE + ".");
    }

    /** @param parameters the address's, decoded; others than ours are passed over */
    public static Reading read(
            Map<String, List<String>> parameters, Questionnaire questionnaire, List<FrequentLine> frequent) {
        ChoicesReader reader = new ChoicesReader(questionnaire, frequent);
        // Of two values that cannot both be, the one that stands counts in whatever order the parameters came.
        new TreeMap<>(parameters).forEach((name, values) -> {
            if (knows(name)) {
                values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .sorted()
                        .distinct()
                        .forEach(value -> reader.read(name, value));
            }
        });
        return new Reading(reader.choices(), List.copyOf(reader.added), List.copyOf(reader.problems));
    }

    private Choices choices() {
        List<RedLine> all =
                new ArrayList<>(frequent.stream().filter(lines::contains).toList());
        stances.forEach((number, limit) -> all.add(new RefusedStance(criterion(number), limit)));
        questionnaire
                .criteria()
                .forEach(criterion -> criterion.asks().stream()
                        .filter(ask -> asks.containsKey(ask.id()))
                        .forEach(ask -> all.add(new RefusedAnswer(
                                criterion, ask, ask.inOrder(asks.getOrDefault(ask.id(), Set.of()))))));
        // What counts like any other needs no word.
        Map<String, Weight> told = new TreeMap<>(themes);
        told.values().removeIf(weight -> weight == Weight.COUNTS);
        return new Choices(
                purpose, told, criteria, all, unknown == null ? UnknownMeans.LEFT_ASIDE : unknown, List.copyOf(with));
    }

    private Criterion criterion(int number) {
        return questionnaire.criterion(number).orElseThrow();
    }

    private void read(String name, String value) {
        switch (name) {
            case PURPOSE -> once(name, value, purpose, Purpose.of(value).orElse(null), found -> purpose = found);
            case UNKNOWN -> once(name, value, unknown, UnknownMeans.of(value).orElse(null), found -> unknown = found);
            case LINE -> each(value, this::readLine);
            case WITH -> each(value, this::readWith);
            case ADD -> each(value, added::add);
            default -> {
                String of = name.substring(name.indexOf('.') + 1);
                if (name.startsWith(WEIGHT)) {
                    readWeight(name, of, value);
                } else if (number(of) > 0) {
                    readStance(name, number(of), value);
                } else {
                    readAnswer(name, of, value);
                }
            }
        }
    }

    /** The criterion's number; 0 where it is none. */
    private int number(String text) {
        return NUMBER.matcher(text).matches()
                        && questionnaire.criterion(Integer.parseInt(text)).isPresent()
                ? Integer.parseInt(text)
                : 0;
    }

    private <T> void once(String name, String value, @Nullable T before, @Nullable T found, Consumer<T> keep) {
        if (found == null) {
            noSuchValue(name, value);
        } else if (before != null) {
            twice(name, value);
        } else {
            keep.accept(found);
        }
    }

    private static void each(String value, Consumer<String> read) {
        for (String one : value.split(",", -1)) {
            if (!one.isBlank()) {
                read.accept(one.strip());
            }
        }
    }

    private void readLine(String key) {
        frequent.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .ifPresentOrElse(lines::add, () -> noSuchValue(LINE, key));
    }

    private void readWith(String slug) {
        Slug.of(slug).ifPresentOrElse(this::readWith, () -> noSuchPlatform(WITH, slug));
    }

    private void readWith(Slug slug) {
        if (with.size() < MOST_WITH) {
            with.add(slug);
        } else if (!with.contains(slug)) {
            problems.add(tooMany(WITH, slug.value()));
        }
    }

    private void readWeight(String name, String of, String value) {
        boolean theme = questionnaire.themes().stream().map(Theme::key).anyMatch(of::equals);
        if (!theme && number(of) == 0) {
            noSuchParameter(name, value);
            return;
        }
        Weight weight = Weight.of(value).orElse(null);
        if (theme) {
            once(name, value, themes.get(of), weight, found -> themes.put(of, found));
        } else {
            once(name, value, criteria.get(number(of)), weight, found -> criteria.put(number(of), found));
        }
    }

    private void readStance(String name, int number, String value) {
        Stance limit = RefusedStance.LIMITS.stream()
                .filter(stance -> stance.name().equals(value))
                .findFirst()
                .orElse(null);
        once(name, value, stances.get(number), limit, found -> stances.put(number, found));
    }

    private void readAnswer(String name, String id, String value) {
        Ask ask = questionnaire.ask(id).filter(Ask::hasOptions).orElse(null);
        if (ask == null) {
            noSuchParameter(name, value);
            return;
        }
        each(value, code -> {
            if (ask.optionCodes().contains(code)) {
                asks.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(code);
            } else {
                noSuchValue(name, code);
            }
        });
    }

    /** The platforms that are not in the directory, as problems. */
    static List<FilterProblem> missing(Collection<Slug> slugs) {
        return slugs.stream().map(slug -> missing(WITH, slug.value())).toList();
    }

    static FilterProblem missing(String name, String value) {
        return new FilterProblem(
                name,
                value,
                new Bilingual(
                        "L'annuaire n'a pas de plateforme de ce nom.", "The directory has no platform of that name."));
    }

    static FilterProblem tooMany(String name, String value) {
        return new FilterProblem(
                name,
                value,
                new Bilingual("Dix plateformes au plus peuvent être nommées.", "At most ten platforms can be named."));
    }

    private void noSuchPlatform(String name, String value) {
        problems.add(missing(name, value));
    }

    private void noSuchValue(String name, String value) {
        problem(name, value, "Cette valeur n'existe pas.", "There is no such value.");
    }

    private void noSuchParameter(String name, String value) {
        problem(name, value, "Ce choix n'existe pas.", "There is no such choice.");
    }

    private void twice(String name, String value) {
        problem(
                name,
                value,
                "Ce choix est déjà fait autrement dans l'adresse.",
                "The address already makes this choice otherwise.");
    }

    private void problem(String name, String value, String fr, String en) {
        problems.add(new FilterProblem(name, value, new Bilingual(fr, en)));
    }
}
