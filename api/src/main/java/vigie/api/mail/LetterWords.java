package vigie.api.mail;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import vigie.language.Elision;
import vigie.language.Language;
import vigie.language.Typography;

/** The words of {@code letters_fr.properties} and {@code letters_en.properties}. */
@Singleton
final class LetterWords {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    LetterWords() {
        for (Language language : Language.values()) {
            // The language's own file and no other: a missing key must not be looked for in the machine's language.
            ResourceBundle file = ResourceBundle.getBundle(
                    "letters",
                    locale(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Map<String, String> own = new HashMap<>();
            // Set before values are put in: an address or a name stays letter for letter.
            file.keySet().forEach(key -> own.put(key, Typography.set(file.getString(key), language)));
            words.put(language, own);
        }
    }

    /** Empty when this letter has no such part. */
    String optional(Language language, String key, Map<String, ?> values) {
        return words.getOrDefault(language, Map.of()).containsKey(key) ? say(language, key, values) : "";
    }

    /** @throws IllegalStateException when the key is not there, or a value that its words need */
    String say(Language language, String key, Map<String, ?> values) {
        String pattern = words.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        String joined = language == Language.FR
                ? Elision.before(pattern, name -> values.containsKey(name) ? String.valueOf(values.get(name)) : "")
                : pattern;
        MessageFormat format = new MessageFormat(joined, locale(language));
        Set<String> missing = new TreeSet<>(format.getArgumentNames());
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The words for " + key + " lack " + missing);
        }
        return format.format(values);
    }

    private static Locale locale(Language language) {
        return language == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
    }
}
