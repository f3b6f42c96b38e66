package vigie.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which of our languages people wrote: nobody asks them, and screen readers speak a text well only when they are told. Told
 * by the small words of a language, and only when they leave no doubt: a wrong mark is worse than none.
 */
public final class TextLanguage {
    /** Enough to tell, however long a text is. */
    private static final int READ = 600;

    private static final int FEWEST = 2;
    private static final int TIMES_MORE = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    /** Words that both languages have, such as “on” or “a”, are left out. */
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "une", "des", "du", "au", "aux", "et", "est", "sont", "était", "dans", "pour", "par",
            "avec", "que", "qui", "qu", "ne", "pas", "je", "j", "vous", "nous", "il", "elle", "ils", "mais", "où", "ce",
            "cette", "ces", "sa", "ses", "mes", "votre", "vos", "notre", "leur", "leurs", "très", "été", "être",
            "avoir", "à", "ai", "sans", "sous", "entre", "chez", "aucun", "aucune", "tout", "tous", "cela", "ça");

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "to", "and", "is", "are", "was", "were", "in", "for", "with", "that", "which", "not", "it",
            "this", "these", "those", "his", "her", "my", "your", "their", "they", "he", "she", "you", "we", "be",
            "been", "have", "has", "had", "but", "at", "by", "from", "very", "i", "no", "without", "any", "all",
            "would", "will", "when");

    private TextLanguage() {}

    /** Empty when it could be either, or neither. */
    public static Optional<Language> of(String text) {
        String beginning = text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT);
        int french = 0;
        int english = 0;
        for (String word : BETWEEN_WORDS.split(beginning, -1)) {
            if (FRENCH.contains(word)) {
                french++;
            } else if (ENGLISH.contains(word)) {
                english++;
            }
        }
        if (french >= FEWEST && french >= TIMES_MORE * english) {
            return Optional.of(Language.FR);
        }
        return english >= FEWEST && english >= TIMES_MORE * french ? Optional.of(Language.EN) : Optional.empty();
    }
}
