package vigie.web.layout;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vigie.language.Elision;
import vigie.language.Language;
import vigie.language.Typography;

/** The pages' own words, from {@code texts_fr.properties} and {@code texts_en.properties}, with ICU's plurals. */
@Singleton
final class Texts {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
    }

    private static Map<String, String> load(Language language) {
        // The bundle's own file and no other: a missing key must not be looked for in the machine's language.
        ResourceBundle bundle = ResourceBundle.getBundle(
                "texts",
                locale(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> byKey = new HashMap<>();
        bundle.keySet().forEach(key -> byKey.put(key, Typography.set(bundle.getString(key), language)));
        return byKey;
    }

    /** @param arguments what {@code {0}}, {@code {1}}… stand for; numbers choose plurals */
    String text(Language language, String key, Object... arguments) {
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text in " + language + " for " + key);
        }
        if (arguments.length == 0) {
            return pattern;
        }
        String joined = language == Language.FR ? Elision.before(pattern, place -> written(place, arguments)) : pattern;
        return Typography.set(new MessageFormat(joined, locale(language)).format(arguments), language);
    }

    private static String written(String place, Object... arguments) {
        return String.valueOf(arguments[Integer.parseInt(place)]);
    }

    static Locale locale(Language language) {
        return language == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
    }
}
