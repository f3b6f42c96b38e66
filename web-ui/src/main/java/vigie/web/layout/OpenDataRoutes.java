package vigie.web.layout;

import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.language.Language;

/** The addresses of public data, in one language; the files are the same for all. */
public record OpenDataRoutes(Language language) {
    public String page() {
        return language == Language.FR ? "/donnees" : "/en/data";
    }

    public String file(Dump dump, DumpForm form) {
        return "/api/v1/exports/" + dump.key() + "." + form.key();
    }
}
