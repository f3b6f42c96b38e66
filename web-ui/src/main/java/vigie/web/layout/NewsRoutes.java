package vigie.web.layout;

import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of what changed, in one language. */
public record NewsRoutes(Language language) {
    public String page() {
        return either("/nouveautes", "/en/news");
    }

    /** @param after the cursor that the page before gave, empty for the latest */
    public String page(String after) {
        return Query.of("after", after).after(page());
    }

    /** For programs that read feeds. */
    public String feed() {
        return page() + ".atom";
    }

    /** The same of one platform. */
    public String feed(Slug platform) {
        return new Routes(language).history(platform) + ".atom";
    }

    /** A day's place on the page. */
    public String anchor(String day) {
        return either("jour-", "day-") + day;
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }
}
