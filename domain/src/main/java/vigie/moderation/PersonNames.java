package vigie.moderation;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text seems to name a person, in French or English: "Mme Martin", "mon client Paul", "Sophie m'a répondu", "avec
 * Zoé Lambert". It only seems so: a machine knows no people.
 */
final class PersonNames {
    /** Of four parts at most: repeated without end, a group takes a piece of the stack each time. */
    private static final String NAME = "\\p{Lu}[\\p{Ll}\\p{M}]+(?:['’-]\\p{Lu}[\\p{Ll}\\p{M}]+){0,3}";

    private static final String WHOLE = "(?![\\p{L}\\p{N}])";
    private static final String FRESH = "(?<![\\p{L}\\p{N}])";

    /** Mme Martin, M. Dupont, Monsieur D., madame de La Tour, Dr Who. */
    private static final Pattern WITH_TITLE = Pattern.compile(FRESH
            + "(?:M\\.|Mr\\.?|MM\\.|Mme\\.?|Mmes|Mlle\\.?|Mrs\\.?|Ms\\.?|Miss|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|mme|mlle"
            + "|Dr\\.?|Docteur|Pr\\.?) (?:de (?:[Ll]a )?|d['’]|van |von )?(?:" + NAME + "|\\p{Lu}{2,}|\\p{Lu}\\.)");

    /** M.Dupont; not M.Sc or S.M.Capital. */
    private static final Pattern CLOSE_TO_TITLE =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(?:MM?|Mr|Mme|Mlle|Mrs|Ms|Dr|Pr)\\.\\p{Lu}[\\p{Ll}\\p{M}]{3,}");

    /** Madame martin; what is no name is the rest of a sentence: madame est absente. */
    private static final Pattern SMALL_AFTER_TITLE = Pattern.compile(
            FRESH + "(?:M\\.|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]me|[Mm]lle) ([\\p{Ll}\\p{M}-]{2,})" + WHOLE);

    /** JEAN DUPONT. */
    private static final Pattern TWO_IN_CAPITALS =
            Pattern.compile(FRESH + "(\\p{Lu}{3,}(?:-\\p{Lu}{3,})?)(?= (\\p{Lu}{3,})" + WHOLE + ")");

    /** Somebody said by what they are, and then by name; the name is looked at further. */
    private static final Pattern SAID_BY_NAME = Pattern.compile(
            FRESH
                    + "(?:clients?|clientes?|coach(?:é|ée|ee)s?|coachs?|coach|manageu?rs?|manageuses?|patronn?e?|boss|chef|cheffe"
                    + "|collègues?|collaborat(?:eur|rice)|salariée?|employée?|employee|colleagues?|interlocut(?:eur|rice)"
                    + "|contact|référente?|responsable|directeur|directrice|director|drh|rh|assistante?|assistant|conseill(?:er|ère)"
                    + "|s'appelle|s’appelle|s'appelait|s’appelait|nommée?|prénommée?|appelée?|named|called|name is|dirigeante?)"
                    + ",? (" + NAME + ")" + WHOLE,
            Pattern.UNICODE_CASE);

    /** Two names in a row: Zoé Lambert. */
    private static final Pattern TWO =
            Pattern.compile(FRESH + "(" + NAME + ") (?:de |du |d['’]|van |von )?(" + NAME + ")" + WHOLE);

    private static final Pattern ONE = Pattern.compile(FRESH + "(" + NAME + ")" + WHOLE);

    /** What stands before the first word of a sentence, of a line, of an item or of a quotation. */
    private static final String BEGINNERS = "\n.!?…:;«»“”\"([•–—-*";

    private final @Nullable Pattern platforms;

    /** @param platformNames which are no people */
    PersonNames(Collection<String> platformNames) {
        platforms = platformNames.isEmpty()
                ? null
                : Pattern.compile(
                        FRESH
                                + platformNames.stream()
                                        .map(UnmaskedText::of)
                                        .sorted(Comparator.comparingInt(String::length)
                                                .reversed())
                                        .map(Pattern::quote)
                                        .collect(joining("|", "(?:", ")"))
                                + WHOLE,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean seemIn(String text) {
        String plain = UnmaskedText.of(text);
        String others = platforms == null ? plain : platforms.matcher(plain).replaceAll("plateforme");
        return WITH_TITLE.matcher(others).find()
                || CLOSE_TO_TITLE.matcher(others).find()
                || isSmallAfterTitle(others)
                || isInCapitals(others)
                || isSaidByName(others)
                || areTwoNames(others)
                || isFirstNameAlone(others);
    }

    private static boolean isSmallAfterTitle(String text) {
        return SMALL_AFTER_TITLE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .anyMatch(name -> isFirstName(name) || NameWords.isSurname(name));
    }

    private static boolean isInCapitals(String text) {
        return TWO_IN_CAPITALS
                .matcher(text)
                .results()
                .anyMatch(found -> isFirstName(found.group(1))
                        && !NameWords.isOther(found.group(2))
                        && !isPartOfAnother(text, found));
    }

    private static boolean isSaidByName(String text) {
        Matcher found = SAID_BY_NAME.matcher(text);
        while (found.find()) {
            if (isFirstName(found.group(1)) || NameWords.isAmbiguous(found.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** A known first name before another name; or two unknown words with capitals inside a sentence. */
    private static boolean areTwoNames(String text) {
        Matcher found = TWO.matcher(text);
        int from = 0;
        while (found.find(from)) {
            String first = found.group(1);
            String second = found.group(2);
            boolean known = isFirstName(first) || NameWords.isAmbiguous(first);
            boolean other = NameWords.isOther(second);
            boolean inside = !beginsSentence(text, found.start()) && !isPartOfAnother(text, found);
            if ((known && !other && !isPartOfAnother(text, found)) || (inside && !other && !NameWords.isOther(first))) {
                return true;
            }
            from = found.start(2);
        }
        return false;
    }

    private static boolean isFirstNameAlone(String text) {
        Matcher found = ONE.matcher(text);
        while (found.find()) {
            if (isFirstName(found.group(1)) && !isPartOfAnother(text, found)) {
                return true;
            }
        }
        return false;
    }

    // The rue Paul Bert, the school Jean Moulin and Saint-Denis are places.
    private static boolean isPartOfAnother(String text, MatchResult found) {
        String before =
                text.substring(Math.max(0, found.start() - 12), found.start()).toLowerCase(Locale.ROOT);
        return before.matches(
                "(?s)(?:.*[\\s'’-])?(?:saint|sainte|st|ste|rue|avenue|av\\.?|allées?|impasse|quai|square|place|boulevard|bd|école|lycée|collège|hôpital|université|prix)[ -]");
    }

    private static boolean isFirstName(String word) {
        return NameWords.isFirstName(word);
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(text.charAt(before))) {
            before--;
        }
        return before < 0 || BEGINNERS.indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ';
    }
}
