package vigie.moderation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses and numbers by which somebody can be reached. */
final class ContactDetails {
    private static final String IN_BRACKETS = "\\s?[\\[({] ?(?:%s) ?[])}]\\s?";

    private static final List<Pattern> EMAILS = List.of(
            // zoe@exemple.fr, zoe @ exemple.fr, zoe (at) exemple [point] fr; not "sur Instagram @coach.zoe".
            email(
                    "(?:@| @ |" + IN_BRACKETS.formatted("@|at|arobase|arobas|chez") + ")",
                    "(?:\\.|" + IN_BRACKETS.formatted("\\.|dot|point") + ")",
                    "\\p{L}{2,}"),
            // zoe arobase exemple point fr
            email(" arobase? ", "(?:\\.| point | dot )", "\\p{L}{2,}"),
            // zoe at example dot com; at and dot are words too, and one looks at polka dot shirts.
            email(" at ", " dot ", "(?:com|fr|net|org|eu|io|co|uk|be|ch|de|info|pro|coach)(?!\\p{L})"));

    /** No letter or digit right before, and not the rest of a longer number, a date or an amount. */
    private static final String BEGIN = "(?<![\\p{L}\\d]|\\d[ .,/:-])";

    /** Nor does it go on, or count something. */
    private static final String END = "(?![\\p{L}\\d]|[ .,/:-]?\\d|\\s?[€$£%])";

    private static final String END_ABROAD = "(?!\\d|\\s?(?:[€$£%]|euros?\\b|eur\\b|dollars?\\b))";

    private static final List<Pattern> PHONES = Stream.of(
                    // 06 12 34 56 78, 06/12/34/56/78, 0612345678: the same sign between all pairs, otherwise
                    // 01.02.2024 12 would be one.
                    "0[1-9]([ ./-]?)\\d{2}(?:\\1\\d{2}){3}" + END,
                    // 06 12345678, 06 12 345 678
                    "0[1-9]([ .-])(?:\\d{8}|\\d{2}\\1\\d{3}\\1\\d{3})" + END,
                    // +33 (0)6 12 34 56 78, 0033612345678, +1-415-555-2671: 9 to 15 digits.
                    "(?:\\+|00) ?[1-9](?:\\)?[ .-]?(?:\\(0\\))?[ .-]?\\d){8,14}+" + END_ABROAD,
                    // (415) 555-2671
                    "\\(\\d{3}\\) ?\\d{3}[ .-]\\d{4}" + END,
                    // 415-555-2671
                    "[2-9]\\d{2}([.-])\\d{3}\\1\\d{4}" + END,
                    // 020 7946 0958, 07700 900123
                    "0[1-9]\\d{1,3} \\d{3,4} ?\\d{3,4}" + END)
            .map(form -> Pattern.compile(BEGIN + form, Pattern.CASE_INSENSITIVE))
            .toList();

    private ContactDetails() {}

    private static Pattern email(String at, String dot, String end) {
        String name = "[\\p{L}\\p{N}._%+-]";
        String label = "[\\p{L}\\p{N}-]+";
        return Pattern.compile(
                "(?<!" + name + ")" + name + "++" + at + label + "(?:" + dot + label + "){0,9}" + dot + end,
                Pattern.CASE_INSENSITIVE);
    }

    static boolean holdEmailAddress(String text) {
        String plain = UnmaskedText.of(text);
        return EMAILS.stream().anyMatch(form -> form.matcher(plain).find());
    }

    static boolean holdPhoneNumber(String text) {
        String plain = UnmaskedText.of(text);
        return PHONES.stream().anyMatch(form -> form.matcher(plain).find());
    }
}
