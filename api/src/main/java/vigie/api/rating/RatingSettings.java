package vigie.api.rating;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import vigie.rating.RatingRules;

/** Thresholds and weights: {@code VIGIE_RATING_…}, and what the product says where nothing is set. */
@Factory
final class RatingSettings {
    @Singleton
    RatingRules ratingRules(
            @Value("${vigie.rating.shown-from:3}") int shownFrom,
            @Value("${vigie.rating.half-life:24}") int halfLife,
            @Value("${vigie.rating.least-weight:0.1}") double leastWeight,
            @Value("${vigie.rating.caution:1.65}") double caution,
            @Value("${vigie.rating.theme-from:2}") int themeFrom,
            @Value("${vigie.rating.gap-from:5}") int gapFrom,
            @Value("${vigie.rating.gap-mean:2.5}") double gapMean) {
        try {
            return new RatingRules(shownFrom, halfLife, leastWeight, caution, themeFrom, gapFrom, gapMean);
        } catch (IllegalArgumentException meaningless) {
            throw new ConfigurationException("VIGIE_RATING_…: " + meaningless.getMessage(), meaningless);
        }
    }
}
