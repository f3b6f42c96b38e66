package vigie.web.platform;

import vigie.platform.Platform;
import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;
import vigie.web.layout.Thing;

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
                        context.say(page.questionnaire().kind(platform.kind()).label()));
    }
}
