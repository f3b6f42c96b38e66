package vigie.web.questionnaire;

import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;
import vigie.web.layout.Thing;

/** The guide's page for search engines: questions without answers, after a guide that others wrote. */
public final class GuideData {
    private GuideData() {}

    public static String of(GuidePage page) {
        PageContext context = page.context();
        return StructuredData.of(StructuredData.page(context, "WebPage", context.text("guide.heading"))
                .with("description", context.text("guide.description"))
                .with(
                        "isBasedOn",
                        Thing.of("CreativeWork")
                                .with("name", context.text("linked.guide"))
                                .with("inLanguage", "fr")
                                .with(
                                        "creator",
                                        Thing.of("Organization")
                                                .with(
                                                        "name",
                                                        context.say(page.questionnaire()
                                                                .source())))));
    }
}
