package vigie.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lists of words with capitals: common first names of France and of English-speaking countries, and what is none. */
final class NameWords {
    private enum Kind {
        /** Nothing but first names. */
        FIRST,
        /** First names that are words or places too: Claire, Rose, Florence, Will. */
        AMBIGUOUS,
        /** Common names of families of France, some of which are words too. */
        SURNAME,
        /** Words that have capitals for other reasons: places, makers, titles, days, languages. */
        OTHER
    }

    private static final Map<Kind, Set<String>> WORDS = read();

    private NameWords() {}

    static boolean isFirstName(String word) {
        return has(Kind.FIRST, word);
    }

    static boolean isAmbiguous(String word) {
        return has(Kind.AMBIGUOUS, word);
    }

    static boolean isSurname(String word) {
        return has(Kind.SURNAME, word);
    }

    static boolean isOther(String word) {
        return has(Kind.OTHER, word);
    }

    private static boolean has(Kind list, String word) {
        return WORDS.getOrDefault(list, Set.of()).contains(folded(word));
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static Map<Kind, Set<String>> read() {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        Kind list = Kind.FIRST;
        for (String line : text().split("\n", -1)) {
            if (line.startsWith("[")) {
                list = Kind.valueOf(line.substring(1, line.indexOf(']')));
            } else if (!line.startsWith("#")) {
                words.computeIfAbsent(list, none -> new HashSet<>())
                        .addAll(Arrays.stream(line.split(" ", -1))
                                .filter(word -> !word.isBlank())
                                .map(NameWords::folded)
                                .toList());
            }
        }
        return words;
    }

    private static String text() {
        try (InputStream file = NameWords.class.getResourceAsStream("name-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("name-words.txt is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
