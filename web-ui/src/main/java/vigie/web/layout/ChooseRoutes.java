package vigie.web.layout;

import java.util.List;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;

/** The addresses of the pages on which a coach chooses, in one language. */
public record ChooseRoutes(Language language) {
    /** Where nothing is chosen yet. */
    public String start() {
        return language == Language.FR ? "/choisir" : "/en/choose";
    }

    /** The platforms in the order that these choices give them. */
    public String ordered(List<Chosen> chosen) {
        return new Query(chosen).after(start());
    }

    public String formula() {
        return start() + (language == Language.FR ? "/formule" : "/formula");
    }

    /** The formula, worked out on these choices. */
    public String formula(List<Chosen> chosen) {
        return new Query(chosen).after(formula());
    }
}
