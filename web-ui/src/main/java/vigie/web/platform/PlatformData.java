package vigie.web.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vigie.platform.Platform;
import vigie.questionnaire.Criterion;
import vigie.rating.CriterionLived;
import vigie.rating.Stars;
import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;
import vigie.web.layout.Thing;
import vigie.web.rating.LivedView;

/** A platform's page for search engines: what stands on it, and nothing else. */
public final class PlatformData {
    private PlatformData() {}

    public static String of(PlatformPage page) {
        PageContext context = page.context();
        Platform platform = page.platform();
        return StructuredData.of(
                StructuredData.page(context, "WebPage", platform.name())
                        .with("description", context.say(platform.summary()))
                        .with("about", service(page)),
                StructuredData.trail(context, platform.name()));
    }

    private static Thing service(PlatformPage page) {
        PageContext context = page.context();
        Platform platform = page.platform();
        return Thing.of("Service")
                .with("name", platform.name())
                .with("url", platform.website())
                .with("description", context.say(platform.summary()))
                .with(
                        "serviceType",
                        context.say(page.questionnaire().kind(platform.kind()).label()))
                .with("aggregateRating", ratings(page));
    }

    /** One for each criterion whose mean stands on the page: there is no mean of the whole, and none of a theme says of how many. */
    private static List<Thing> ratings(PlatformPage page) {
        List<Thing> ratings = new ArrayList<>();
        for (LivedView.Row row : page.figures().rows()) {
            Criterion criterion = row.standing().criterion();
            CriterionLived lived = row.lived().lived();
            BigDecimal mean = lived.mean();
            if (mean != null) {
                ratings.add(Thing.of("AggregateRating")
                        .with("reviewAspect", page.context().say(criterion.brief()))
                        .with("ratingExplanation", page.context().say(criterion.experience()))
                        .with("ratingValue", mean)
                        .with("ratingCount", lived.coaches())
                        .with("bestRating", Stars.MOST)
                        .with("worstRating", 1));
            }
        }
        return ratings;
    }
}
