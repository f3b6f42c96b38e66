package vigie.web.layout;

import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pictures that stand beside a link where it is shared, in one language. */
public record ShareRoutes(Language language) {
    /** Of the site itself, for every page that has none of its own. */
    public String site() {
        return (french() ? "" : new Routes(language).directory()) + file();
    }

    public String platform(Slug slug) {
        return new Routes(language).platform(slug) + file();
    }

    /** The language as networks write it. */
    public String locale() {
        return french() ? "fr_FR" : "en_GB";
    }

    private String file() {
        return french() ? "/partage.png" : "/share.png";
    }

    private boolean french() {
        return language == Language.FR;
    }
}
