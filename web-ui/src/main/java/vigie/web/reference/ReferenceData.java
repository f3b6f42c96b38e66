package vigie.web.reference;

import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;

/** The page of the API for search engines. */
public final class ReferenceData {
    private ReferenceData() {}

    public static String of(PageContext context) {
        String title = context.text("api.title");
        return StructuredData.of(StructuredData.page(context, "WebPage", title), StructuredData.trail(context, title));
    }
}
