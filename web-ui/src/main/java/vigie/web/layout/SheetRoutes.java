package vigie.web.layout;

import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of what is printed and filled in by hand, in one language. */
public record SheetRoutes(Language language) {
    private static final String PDF = ".pdf";

    /** The whole guide. */
    public String guide() {
        return to().guide() + word();
    }

    public String guidePdf() {
        return guide() + PDF;
    }

    /** What is still to be asked of a platform. */
    public String platform(Slug slug) {
        return to().platform(slug) + word();
    }

    public String platformPdf(Slug slug) {
        return platform(slug) + PDF;
    }

    private Routes to() {
        return new Routes(language);
    }

    private String word() {
        return language == Language.FR ? "/fiche" : "/sheet";
    }
}
