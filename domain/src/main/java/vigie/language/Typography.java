package vigie.language;

import java.util.regex.Pattern;

/** Sets a text as a careful printer would, for pages and letters; its words and letters stay as they are. */
public final class Typography {
    private static final char NARROW_NO_BREAK = '\u202f';
    private static final char NO_BREAK = '\u00a0';
    private static final String SPACED = ";!?%€:«»";
    private static final Pattern BEFORE_HIGH_SIGNS = Pattern.compile("[ \u00a0]([;!?%€])");
    private static final Pattern BEFORE_COLON = Pattern.compile("[ \u202f]:");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u202f]");
    private static final Pattern BEFORE_CLOSING = Pattern.compile("[ \u202f]»");
    private static final Pattern BEFORE_UNITS = Pattern.compile(
            "(?<=\\d) (?=(heure|hour|minute|jour|day|mois|month|caractère|character|code)s?\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IN_NUMBERS = Pattern.compile("(?<=\\d)[ \u00a0](?=\\d{3}(?!\\d))");

    private Typography() {}

    public static String set(String text, Language language) {
        String common = text.replace('\'', '’');
        // A page sets hundreds of texts, and most have neither: looking first costs a tenth of what the patterns do.
        boolean numbers = common.chars().anyMatch(Character::isDigit);
        if (numbers) {
            common = BEFORE_UNITS.matcher(common).replaceAll(String.valueOf(NO_BREAK));
        }
        return language == Language.FR ? french(common, numbers) : common;
    }

    private static String french(String text, boolean numbers) {
        String set = text;
        if (set.chars().anyMatch(character -> SPACED.indexOf(character) >= 0)) {
            set = BEFORE_HIGH_SIGNS.matcher(set).replaceAll(NARROW_NO_BREAK + "$1");
            set = BEFORE_COLON.matcher(set).replaceAll(NO_BREAK + ":");
            set = AFTER_OPENING.matcher(set).replaceAll("«" + NO_BREAK);
            set = BEFORE_CLOSING.matcher(set).replaceAll(NO_BREAK + "»");
        }
        return numbers ? IN_NUMBERS.matcher(set).replaceAll(String.valueOf(NARROW_NO_BREAK)) : set;
    }
}
