package vigie.api.rating;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.math.BigDecimal;
import java.util.Locale;
import vigie.rating.RatingRules;

/** Thresholds and weights: {@code VIGIE_RATING_SHOWN_FROM} and its like, and what the product says where nothing is set. */
@Factory
final class RatingSettings {
    private static final int MANY = 1000;

    /** @throws ConfigurationException naming the first that cannot be: it stops the start */
    @Context
    RatingRules ratingRules(Environment environment) {
        RatingRules usual = RatingRules.USUAL;
        return new RatingRules(
                whole(environment, "shown-from", usual.shownFrom(), MANY),
                whole(environment, "half-life", usual.halfLife(), RatingRules.LONGEST),
                number(environment, "least-weight", usual.leastWeight(), RatingRules.LIGHTEST, 1),
                number(environment, "caution", usual.caution(), 0, 10),
                whole(environment, "theme-from", usual.themeFrom(), MANY),
                whole(environment, "gap-from", usual.gapFrom(), MANY),
                number(environment, "gap-mean", usual.gapMean(), 1, 5));
    }

    private static int whole(Environment environment, String name, int usual, int most) {
        String text = text(environment, name, String.valueOf(usual));
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(name, text, "a whole number from 1 to " + most);
    }

    private static double number(Environment environment, String name, double usual, double least, double most) {
        String text = text(environment, name, String.valueOf(usual));
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(name, text, "a number from " + plain(least) + " to " + plain(most) + ", written like " + usual);
    }

    private static String text(Environment environment, String name, String usual) {
        return environment
                .getProperty("vigie.rating." + name, String.class)
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(usual);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static ConfigurationException wrong(String name, String text, String wanted) {
        String variable = "VIGIE_RATING_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return new ConfigurationException(variable + ": \"" + text + "\" is not " + wanted + ".");
    }
}
