package vigie.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.directory.FilterProblem;
import vigie.platform.Slug;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;

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

    private final ChoiceProblems problems = new ChoiceProblems();
    private final WeightsReader weights;
    private final LinesReader lines;

    private @Nullable Purpose purpose;
    private @Nullable UnknownMeans unknown;
    private final Set<Slug> with = new TreeSet<>(Comparator.comparing(Slug::value));
    private final List<String> added = new ArrayList<>();

    private ChoicesReader(Questionnaire questionnaire, List<FrequentLine> frequent) {
        this.weights = new WeightsReader(questionnaire, problems);
        this.lines = new LinesReader(questionnaire, frequent, problems);
    }

    /**
     * @param added what was typed, still to be parted into names and found
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
        return new Reading(reader.choices(), List.copyOf(reader.added), reader.problems.found());
    }

    private Choices choices() {
        return new Choices(
                purpose,
                weights.themes(),
                weights.criteria(),
                lines.lines(),
                unknown == null ? UnknownMeans.LEFT_ASIDE : unknown,
                List.copyOf(with));
    }

    private void read(String name, String value) {
        switch (name) {
            case PURPOSE ->
                problems.once(name, value, purpose, Purpose.of(value).orElse(null), found -> purpose = found);
            case UNKNOWN ->
                problems.once(name, value, unknown, UnknownMeans.of(value).orElse(null), found -> unknown = found);
            case LINE -> parts(value).forEach(lines::readFrequent);
            case WITH -> parts(value).forEach(this::readWith);
            case ADD -> added.add(value);
            default -> {
                String of = name.substring(name.indexOf('.') + 1);
                if (name.startsWith(WEIGHT)) {
                    weights.read(name, of, value);
                } else {
                    lines.read(name, of, value);
                }
            }
        }
    }

    private void readWith(String slug) {
        Slug.of(slug).ifPresentOrElse(this::readWith, () -> problems.noSuchPlatform(WITH, slug));
    }

    private void readWith(Slug slug) {
        if (with.size() < MOST_WITH) {
            with.add(slug);
        } else if (!with.contains(slug)) {
            problems.tooManyPlatforms(WITH, slug.value());
        }
    }

    /** The criterion of this number. */
    static Optional<Criterion> criterion(String number, Questionnaire questionnaire) {
        return NUMBER.matcher(number).matches() ? questionnaire.criterion(Integer.parseInt(number)) : Optional.empty();
    }

    /** What stands between commas. */
    static List<String> parts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
