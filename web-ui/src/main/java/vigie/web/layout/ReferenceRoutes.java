package vigie.web.layout;

import vigie.language.Language;
import vigie.reference.ApiReference;

/** The addresses of the page of the API, in one language; what programs read is the same for all. */
public record ReferenceRoutes(Language language) {
    public String page() {
        return language == Language.FR ? "/api" : "/en/api";
    }

    /** The description that programs read (OpenAPI). */
    public String description() {
        return ApiReference.PREFIX + "/openapi.yml";
    }
}
