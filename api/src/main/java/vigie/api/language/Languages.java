package vigie.api.language;

import java.util.LinkedHashMap;
import java.util.Map;
import vigie.language.Language;

/** The words by which programs name languages: their tags, in small letters or capitals. */
public final class Languages {
    public static final Map<String, Language> BY_TAG = byTag();

    private Languages() {}

    private static Map<String, Language> byTag() {
        Map<String, Language> byTag = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byTag.put(language.tag(), language);
        }
        for (Language language : Language.values()) {
            byTag.put(language.name(), language);
        }
        return byTag;
    }
}
