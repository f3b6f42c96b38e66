package vigie.rating;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;

/**
 * What coaches lived with one platform, in figures.
 *
 * @param experiences how many are public
 * @param criteria those that somebody rated, by number
 * @param themes the means of themes that have one, to one decimal, by theme key
 * @param rank for the order by what was lived: the mean of the sort keys of all criteria that apply
 */
public record PlatformLived(
        PlatformId platform,
        int experiences,
        List<CriterionLived> criteria,
        Map<String, BigDecimal> themes,
        double rank) {
    public PlatformLived {
        criteria = List.copyOf(criteria);
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    /** Of a platform of which nobody told anything. */
    public static PlatformLived nothing(PlatformId platform, RatingRules rules) {
        return new PlatformLived(platform, 0, List.of(), Map.of(), rules.sortKeyOfNone());
    }

    /**
     * @param counts all ratings of its public experiences
     * @param now the month from which their age is reckoned
     */
    public static PlatformLived of(
            PlatformId platform,
            PlatformKind kind,
            int experiences,
            List<RatingCount> counts,
            Questionnaire questionnaire,
            RatingRules rules,
            YearMonth now) {
        Map<Integer, List<RatingCount>> byCriterion =
                counts.stream().collect(groupingBy(RatingCount::criterion, TreeMap::new, toList()));
        List<CriterionLived> criteria = new ArrayList<>();
        Map<Integer, Double> means = new LinkedHashMap<>();
        byCriterion.forEach((number, ratings) -> {
            Stars stars = stars(ratings, rules, now);
            List<Integer> distribution = distribution(ratings);
            int coaches = distribution.stream().mapToInt(Integer::intValue).sum();
            boolean shown = rules.showsMean(coaches);
            if (shown) {
                means.put(number, stars.mean());
            }
            if (coaches > 0) {
                criteria.add(new CriterionLived(
                        number,
                        coaches,
                        distribution,
                        shown ? CriterionLived.shown(stars.mean()) : null,
                        shown ? stars.sortKey(rules.caution()) : rules.sortKeyOfNone()));
            }
        });
        List<Criterion> applicable = questionnaire.criteria().stream()
                .filter(criterion -> criterion.appliesTo(kind))
                .toList();
        return new PlatformLived(
                platform,
                experiences,
                criteria,
                themes(questionnaire, applicable, means, rules),
                rank(applicable, criteria, rules));
    }

    /** What the ratings of one criterion weigh in a month, by stars. */
    public static Stars stars(List<RatingCount> ratings, RatingRules rules, YearMonth now) {
        double[] weights = new double[Stars.MOST];
        ratings.stream()
                .sorted(comparing(RatingCount::month).thenComparingInt(RatingCount::stars))
                .forEach(each -> weights[each.stars() - 1] += each.ratings() * rules.weight(each.month(), now));
        return new Stars(Arrays.stream(weights).boxed().toList());
    }

    private static List<Integer> distribution(List<RatingCount> ratings) {
        int[] counts = new int[Stars.MOST];
        ratings.forEach(each -> counts[each.stars() - 1] += each.ratings());
        return Arrays.stream(counts).boxed().toList();
    }

    private static Map<String, BigDecimal> themes(
            Questionnaire questionnaire, List<Criterion> applicable, Map<Integer, Double> means, RatingRules rules) {
        Map<String, BigDecimal> themes = new LinkedHashMap<>();
        for (Theme theme : questionnaire.themes()) {
            List<Double> of = applicable.stream()
                    .filter(criterion -> criterion.theme().equals(theme.key()))
                    .map(criterion -> means.get(criterion.number()))
                    .filter(mean -> mean != null)
                    .toList();
            OptionalDouble mean = of.stream().mapToDouble(Double::doubleValue).average();
            if (of.size() >= rules.themeFrom() && mean.isPresent()) {
                themes.put(theme.key(), CriterionLived.shown(mean.getAsDouble()));
            }
        }
        return themes;
    }

    private static double rank(List<Criterion> applicable, List<CriterionLived> criteria, RatingRules rules) {
        Map<Integer, Double> keys = new LinkedHashMap<>();
        criteria.forEach(each -> keys.put(each.criterion(), each.sortKey()));
        return applicable.stream()
                .mapToDouble(criterion -> keys.getOrDefault(criterion.number(), rules.sortKeyOfNone()))
                .average()
                .orElseGet(rules::sortKeyOfNone);
    }

    /** What was lived on this criterion; nobody's rating when nobody rated it. */
    public CriterionLived on(int criterion) {
        return criteria.stream()
                .filter(each -> each.criterion() == criterion)
                .findFirst()
                .orElseGet(() -> new CriterionLived(criterion, 0, List.of(0, 0, 0, 0, 0), null, 0));
    }
}
