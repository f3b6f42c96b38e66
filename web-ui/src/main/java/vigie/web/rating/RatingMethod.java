package vigie.web.rating;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.rating.RatingRules;
import vigie.web.layout.PageContext;

/**
 * How ratings become figures.
 *
 * @param row null while no mean is shown anywhere
 */
public record RatingMethod(
        PageContext context, RatingRules rules, @Nullable WorkedRow row) {

    /** What a rating of this age weighs. */
    public record Age(int months, double weight) {}

    /** From now to where a rating has the least weight. */
    public List<Age> ages() {
        int least = 0;
        while (rules.weight(least) > rules.leastWeight()) {
            least++;
        }
        return Stream.of(0, rules.halfLife() / 2, rules.halfLife(), 2 * rules.halfLife(), least)
                .filter(months -> rules.weight(months) > rules.leastWeight() || months > 0)
                .distinct()
                .sorted()
                .map(months -> new Age(months, rules.weight(months)))
                .toList();
    }

    /** A figure to so many decimals, as the reader writes it. */
    public String to4(double figure) {
        return context.text("rating.four", figure);
    }
}
