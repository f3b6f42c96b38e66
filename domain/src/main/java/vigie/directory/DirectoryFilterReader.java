package vigie.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Theme;

/**
 * Reads a filter from the parameters of an address; pages and API read the same. What has no meaning is left out of the
 * filter and noted: the API refuses it, a page says so and goes on.
 */
public final class DirectoryFilterReader {
    private static final int LONGEST_SEARCH = 100;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,2}");
    private static final Pattern MEAN = Pattern.compile("[1-5](\\.[0-9]{1,2})?");
    private static final Set<String> STATES =
            Set.copyOf(Arrays.stream(CriterionState.values()).map(Enum::name).toList());
    private static final Set<String> STANCES =
            Set.copyOf(Arrays.stream(Stance.values()).map(Enum::name).toList());

    private final Questionnaire questionnaire;
    private final List<FilterProblem> problems = new ArrayList<>();
    /** What was read of the parameters that can have one value only, by name. */
    private final Map<String, Object> given = new HashMap<>();

    private @Nullable String search;
    private final Set<PlatformKind> kinds = EnumSet.noneOf(PlatformKind.class);
    private final Set<String> offers = new LinkedHashSet<>();
    private final Map<String, Set<String>> asks = new TreeMap<>();
    private final Map<Integer, Set<CriterionState>> criteria = new TreeMap<>();
    private final Map<String, Set<Stance>> themes = new TreeMap<>();
    private int minCoverage;
    private @Nullable BigDecimal minLived;
    private @Nullable DirectorySort sort;

    private DirectoryFilterReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** A filter, and what could not be read into it. */
    public record Reading(DirectoryFilter filter, List<FilterProblem> problems) {}

    /**
     * @param parameters the address's parameters, decoded; a comma in a value means "or"
     * @param others parameters that mean something to the caller, and are passed over here
     */
    public static Reading read(
            Map<String, List<String>> parameters, Collection<String> others, Questionnaire questionnaire) {
        DirectoryFilterReader reader = new DirectoryFilterReader(questionnaire);
        parameters.forEach((name, values) -> {
            if (!others.contains(name)) {
                values.forEach(value -> reader.read(name, value));
            }
        });
        return new Reading(reader.filter(), List.copyOf(reader.problems));
    }

    private DirectoryFilter filter() {
        return new DirectoryFilter(search, kinds, offers, asks, criteria, themes, minCoverage, minLived, sort);
    }

    private void read(String name, String value) {
        switch (name) {
            case "q" -> readSearch(value);
            case "kind" -> each(name, value, kindNames()).forEach(code -> kinds.add(PlatformKind.valueOf(code)));
            case "offer" ->
                offers.addAll(each(name, value, questionnaire.offers().keySet()));
            case "minCoverage" -> readMinCoverage(value);
            case "minLived" -> readMinLived(value);
            case "sort" -> readSort(value);
            default -> {
                if (name.startsWith("ask.")) {
                    readAsk(name, value);
                } else if (name.startsWith("stance.")) {
                    readStance(name, value);
                } else {
                    unknownParameter(name, value);
                }
            }
        }
    }

    private static List<String> kindNames() {
        return Arrays.stream(PlatformKind.values()).map(Enum::name).toList();
    }

    private void readSearch(String value) {
        String words = value.strip();
        if (words.isEmpty()) {
            return;
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            problem(
                    "q",
                    words,
                    "La recherche contient un caractère de contrôle.",
                    "The search has a control character.");
        } else if (words.codePointCount(0, words.length()) > LONGEST_SEARCH) {
            problem("q", words, "La recherche compte 100 caractères au plus.", "A search has at most 100 characters.");
        } else if (only("q", value, words)) {
            search = words;
        }
    }

    private void readMinCoverage(String value) {
        if (value.isEmpty()) {
            return;
        }
        int most = questionnaire.criteria().size();
        if (WHOLE.matcher(value).matches() && Integer.parseInt(value) <= most) {
            if (only("minCoverage", value, Integer.valueOf(value))) {
                minCoverage = Integer.parseInt(value);
            }
        } else {
            problem(
                    "minCoverage",
                    value,
                    "La couverture minimale est un nombre de 0 à " + most + ".",
                    "The least coverage is a number from 0 to " + most + ".");
        }
    }

    private void readMinLived(String value) {
        if (value.isEmpty()) {
            return;
        }
        if (MEAN.matcher(value).matches() && new BigDecimal(value).compareTo(BigDecimal.valueOf(5)) <= 0) {
            if (only("minLived", value, new BigDecimal(value).stripTrailingZeros())) {
                minLived = new BigDecimal(value);
            }
        } else {
            problem(
                    "minLived",
                    value,
                    "La moyenne minimale est un nombre de 1 à 5.",
                    "The least mean is a number from 1 to 5.");
        }
    }

    private void readSort(String value) {
        if (value.isEmpty()) {
            return;
        }
        DirectorySort.of(value)
                .ifPresentOrElse(
                        found -> sort = only("sort", value, found) ? found : sort,
                        () -> problem(
                                "sort",
                                value,
                                "Ce tri n'existe pas : name, coverage, lived ou updated.",
                                "There is no such order: name, coverage, lived or updated."));
    }

    /** Whether the address gives this parameter no other value before; of two the first counts, and the other is noted. */
    private boolean only(String name, String value, Object read) {
        Object before = given.putIfAbsent(name, read);
        boolean only = before == null || before.equals(read);
        if (!only) {
            problem(name, value, "L'adresse donne déjà une autre valeur.", "The address already gives another value.");
        }
        return only;
    }

    private void readAsk(String name, String value) {
        String id = name.substring("ask.".length());
        Ask ask = questionnaire.ask(id).orElse(null);
        if (ask == null) {
            unknownParameter(name, value);
            return;
        }
        Set<String> allowed = new LinkedHashSet<>(ask.optionCodes());
        if (!ask.hasOptions()) {
            allowed.add(Ask.DOCUMENTED);
        }
        allowed.add(Ask.UNKNOWN);
        List<String> codes = each(name, value, allowed);
        if (!codes.isEmpty()) {
            asks.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(codes);
        }
    }

    private void readStance(String name, String value) {
        String of = name.substring("stance.".length());
        if (questionnaire.themes().stream().map(Theme::key).anyMatch(of::equals)) {
            for (String code : each(name, value, STANCES)) {
                themes.computeIfAbsent(of, key -> EnumSet.noneOf(Stance.class)).add(Stance.valueOf(code));
            }
        } else if (WHOLE.matcher(of).matches()
                && questionnaire.criterion(Integer.parseInt(of)).isPresent()) {
            for (String code : each(name, value, STATES)) {
                criteria.computeIfAbsent(Integer.valueOf(of), key -> EnumSet.noneOf(CriterionState.class))
                        .add(CriterionState.valueOf(code));
            }
        } else {
            unknownParameter(name, value);
        }
    }

    private List<String> each(String name, String value, Collection<String> allowed) {
        List<String> codes = new ArrayList<>();
        for (String code : value.split(",", -1)) {
            if (allowed.contains(code)) {
                codes.add(code);
            } else if (!code.isEmpty()) {
                problem(name, code, "Cette valeur n'existe pas.", "There is no such value.");
            }
        }
        return codes;
    }

    private void unknownParameter(String name, String value) {
        problem(name, value, "Ce filtre n'existe pas.", "There is no such filter.");
    }

    private void problem(String name, String value, String fr, String en) {
        problems.add(new FilterProblem(name, value, new Bilingual(fr, en)));
    }
}
