package vigie.api.rating;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.rating.RatingRules;
import vigie.rating.WorkRating;
import vigie.rating.WorkedRating;

/** How ratings become figures: the figures of the formula, and the formula worked out on what most coaches rated. */
@Controller("/api/v1/rating")
@ExecuteOn("database")
@PublicRead
class RatingApi {
    private final RatingRules rules;
    private final WorkRating work;
    private final Platforms platforms;

    RatingApi(RatingRules rules, WorkRating work, Platforms platforms) {
        this.rules = rules;
        this.work = work;
        this.platforms = platforms;
    }

    /** As {@link RatingRules} says; {@code example} is null while no mean is shown anywhere. */
    @Serdeable
    @Schema(name = "RatingMethod")
    record RatingResponse(
            int shownFrom,
            int halfLife,
            double leastWeight,
            double caution,
            int themeFrom,
            int gapFrom,
            double gapMean,
            @Nullable Example example) {
        /**
         * @param platform its slug
         * @param mean as it is shown
         * @param sortKey what stands for it in an order
         */
        @Serdeable
        record Example(
                String platform,
                String platformName,
                int criterion,
                List<Step> steps,
                BigDecimal mean,
                double sortKey) {
            static Example from(Platform platform, WorkedRating worked) {
                return new Example(
                        platform.slug().value(),
                        platform.name(),
                        worked.criterion(),
                        worked.steps().stream().map(Step::from).toList(),
                        worked.shown(),
                        worked.sortKey());
            }
        }

        /** @param weight what the ratings with so many stars weigh together */
        @Serdeable
        record Step(int stars, int ratings, double weight) {
            static Step from(WorkedRating.Step step) {
                return new Step(step.stars(), step.ratings(), step.weight());
            }
        }

        static RatingResponse from(RatingRules rules, @Nullable Example example) {
            return new RatingResponse(
                    rules.shownFrom(),
                    rules.halfLife(),
                    rules.leastWeight(),
                    rules.caution(),
                    rules.themeFrom(),
                    rules.gapFrom(),
                    rules.gapMean(),
                    example);
        }
    }

    @Get
    RatingResponse method(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return RatingResponse.from(rules, work.work().flatMap(this::example).orElse(null));
    }

    private Optional<RatingResponse.Example> example(WorkedRating worked) {
        return platforms.withId(worked.platform()).map(platform -> RatingResponse.Example.from(platform, worked));
    }
}
