package vigie.demonstration;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigie.answer.Answer;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.demonstration.Stock.Mood;
import vigie.demonstration.Stock.Part;
import vigie.document.Fields;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;
import vigie.experience.TypedExperience;
import vigie.language.DayAndHour;
import vigie.member.Member;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Standing;

/** Fills in the form as a coach of this platform would: what is lived goes with what is documented, mostly. */
final class Telling {
    private static final int THOUSAND = 1_000;
    /** Stars, in thousandths. */
    private static final int IN_A_GAP = 1_900;

    private static final int MOOD = 350;

    private final Stock stock;
    private final Dice dice;
    private final Questionnaires questionnaires;
    private final Answers answers;
    private final List<String> pseudonyms;
    private final Map<Slug, Lived> lived = new LinkedHashMap<>();
    private final Set<String> signatures = new HashSet<>();
    private final List<Integer> selection = new ArrayList<>();
    private final List<String> ties = new ArrayList<>();

    /**
     * @param experiences how many there are
     * @param mood how much gladder or sadder coaches are than the answers let one expect, in steps
     * @param gaps criteria where it is much worse than documented
     */
    record Lived(int experiences, int mood, Set<Integer> gaps) {}

    Telling(
            StoryFolder folder,
            Stock stock,
            Dice dice,
            Questionnaires questionnaires,
            Answers answers,
            List<String> pseudonyms) {
        this.stock = stock;
        this.dice = dice;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.pseudonyms = pseudonyms;
        folder.read("lived.yaml", this::read);
    }

    private void read(Fields file) {
        file.itemFields("lived", each -> {
            Set<Integer> gaps = new HashSet<>(numbers(each, "gaps"));
            lived.put(
                    Slug.of(StoryFolder.text(each, "platform")).orElseThrow(),
                    new Lived(StoryFolder.number(each, "experiences"), StoryFolder.number(each, "mood"), gaps));
        });
        selection.addAll(numbers(file, "selection"));
        ties.addAll(StoryFolder.texts(file, "ties"));
    }

    private static List<Integer> numbers(Fields fields, String key) {
        return StoryFolder.texts(fields, key).stream().map(Integer::valueOf).toList();
    }

    Map<Slug, Lived> lived() {
        return lived;
    }

    /** The form of somebody who tells for the first time. */
    TypedExperience first(Member who, Platform platform, Instant now) {
        return form(who, platform, now, relation());
    }

    private Relation relation() {
        int drawn = dice.below(100);
        return drawn < 50
                ? Relation.ACTIVE
                : drawn < 88 ? Relation.ENDED : drawn < 94 ? Relation.REFUSED : Relation.LEFT_DURING_SELECTION;
    }

    private TypedExperience form(Member who, Platform platform, Instant now, Relation drawn) {
        boolean tool = platform.kind() == PlatformKind.SERVICE;
        Relation relation = tool && !drawn.worked() ? Relation.ENDED : drawn;
        Map<String, String> form = new HashMap<>();
        form.put("relation", relation.name());
        period(form, relation, now);
        form.put("sessions", sessions(relation).name());
        sign(form, platform);
        if (relation.worked() && dice.chance(3)) {
            form.put("tie", dice.among(ties));
            stock.text(Mood.GOOD, Part.WORKED, tool, who.language())
                    .or(() -> stock.text(Mood.MIXED, Part.WORKED, false, who.language()))
                    .ifPresent(text -> form.put("text", text));
            if (form.containsKey("text")) {
                return new TypedExperience(form);
            }
            form.remove("tie");
        }
        int mean = rate(form, who, platform, relation);
        if (dice.chance(55)) {
            Mood mood = mean > 3_600 ? Mood.GOOD : mean < 2_700 ? Mood.BAD : Mood.MIXED;
            stock.text(mood, part(relation), tool, who.language()).ifPresent(text -> form.put("text", text));
        }
        return new TypedExperience(form);
    }

    private static Part part(Relation relation) {
        return switch (relation) {
            case ACTIVE, ENDED -> Part.WORKED;
            case REFUSED -> Part.REFUSED;
            case LEFT_DURING_SELECTION -> Part.LEFT;
        };
    }

    private void period(Map<String, String> form, Relation relation, Instant now) {
        YearMonth month = DayAndHour.month(now);
        YearMonth to = relation.lasts() ? month : month.minusMonths(dice.between(0, dice.chance(25) ? 30 : 9));
        form.put(
                "from",
                to.minusMonths(relation.worked() ? dice.between(3, 40) : dice.between(0, 3))
                        .toString());
        if (!relation.lasts()) {
            form.put("to", to.toString());
        }
    }

    private SessionBand sessions(Relation relation) {
        return relation.worked()
                ? dice.among(List.of(
                        SessionBand.UP_TO_10,
                        SessionBand.UP_TO_50,
                        SessionBand.UP_TO_50,
                        SessionBand.UP_TO_200,
                        SessionBand.UP_TO_200,
                        SessionBand.MORE))
                : SessionBand.NONE;
    }

    private void sign(Map<String, String> form, Platform platform) {
        String free = dice.shuffled(pseudonyms).stream()
                .filter(name -> !signatures.contains(platform.slug() + "/" + name))
                .findFirst()
                .orElse("");
        boolean ownName = free.isEmpty() || dice.chance(14);
        form.put("signedAs", (ownName ? SignedAs.DISPLAY_NAME : SignedAs.PSEUDONYM).name());
        if (!ownName) {
            signatures.add(platform.slug() + "/" + free);
            form.put("pseudonym", free);
        }
    }

    /** @return the mean, in thousandths */
    private int rate(Map<String, String> form, Member who, Platform platform, Relation relation) {
        Lived here = lived.getOrDefault(platform.slug(), new Lived(0, 0, Set.of()));
        List<Standing> open = standings(platform).stream()
                .filter(each -> each.state() != CriterionState.NOT_APPLICABLE)
                .filter(each ->
                        relation.worked() || selection.contains(each.criterion().number()))
                .toList();
        int most = open.size();
        int number = Math.min(most, relation.worked() && most > 5 ? dice.between(5, 14) : dice.between(3, 5));
        int bias = dice.spread() / 3 + here.mood() * MOOD;
        int sum = 0;
        for (Standing each : dice.shuffled(open).subList(0, number)) {
            int criterion = each.criterion().number();
            int expected = here.gaps().contains(criterion) ? IN_A_GAP : expected(each.state());
            int drawn = Math.round((expected + bias + dice.spread()) / (float) THOUSAND);
            int rating = Math.clamp(drawn, 1, 5);
            sum += rating * THOUSAND;
            form.put("rating." + criterion, String.valueOf(rating));
            if (dice.chance(14)) {
                stock.comment(criterion, platform.kind() == PlatformKind.SERVICE, rating, who.language())
                        .ifPresent(comment -> form.put("comment." + criterion, comment));
            }
        }
        return sum / Math.max(1, number);
    }

    private static int expected(CriterionState state) {
        return switch (state) {
            case FAVOURABLE -> 4_300;
            case MIXED -> 3_300;
            case UNFAVOURABLE -> 2_400;
            case ALERT -> 1_900;
            case NEUTRAL -> 3_600;
            case UNKNOWN, WITHOUT_STANCE, NOT_APPLICABLE -> 3_400;
        };
    }

    private Collection<Standing> standings(Platform platform) {
        return PlatformStanding.of(
                        platform,
                        questionnaires.current(),
                        answers.currentOf(List.of(platform.id())).stream()
                                .map(DocumentedAnswer::answer)
                                .collect(toMap(Answer::ask, Answer::value)))
                .criteria();
    }

    /** The same told anew, later: some ratings moved, and a word on why. */
    TypedExperience anew(TypedExperience before, String update, Instant now) {
        Map<String, String> form = new HashMap<>(before.texts());
        // In an order that is always the same, as chance is.
        new TreeMap<>(before.texts()).forEach((field, text) -> {
            if (field.startsWith("rating.") && dice.chance(30)) {
                int moved = Math.clamp(Integer.parseInt(text) + (dice.chance(50) ? 1 : -1), 1, 5);
                form.put(field, String.valueOf(moved));
            }
        });
        form.merge("text", update, (told, more) -> told + "\n\n" + more);
        if (before.text("relation").equals(Relation.ACTIVE.name()) && dice.chance(30)) {
            form.put("relation", Relation.ENDED.name());
            form.put("to", DayAndHour.month(now).toString());
        }
        return new TypedExperience(form);
    }

    static TypedExperience with(TypedExperience before, String sentence) {
        Map<String, String> form = new HashMap<>(before.texts());
        form.merge("text", sentence, (told, more) -> told + " " + more);
        return new TypedExperience(form);
    }

    static TypedExperience saying(TypedExperience before, String text) {
        Map<String, String> form = new HashMap<>(before.texts());
        form.put("text", text);
        return new TypedExperience(form);
    }
}
