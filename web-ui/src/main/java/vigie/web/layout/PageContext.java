package vigie.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.language.TextLanguage;
import vigie.language.Typography;
import vigie.session.SignedIn;
import vigie.site.SiteSettings;

/**
 * What every template may ask.
 *
 * @param to the addresses in the page's language
 * @param path this page's own address, with its query
 * @param alternate the same page in the other language
 * @param today in UTC
 * @param signedIn who reads; null for a visitor
 * @param waiting how many cases wait for moderators; 0 for whoever is none
 * @param notice what was just done; null when nothing was
 */
public record PageContext(
        Language language,
        Routes to,
        String path,
        String alternate,
        LocalDate today,
        @Nullable SignedIn signedIn,
        long waiting,
        Notice.@Nullable Done notice,
        SiteSettings site,
        Texts texts,
        Assets assets) {

    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** A text of the directory's data, in the page's language. */
    public String say(Bilingual text) {
        return Typography.set(text.in(language), language);
    }

    /** The language of a text that people wrote, where it is known and is not the page's: to be told to whoever hears it. */
    public @Nullable String foreign(String written) {
        return TextLanguage.of(written)
                .filter(each -> each != language)
                .map(Language::tag)
                .orElse(null);
    }

    /** The same for what may have been written in one language for both. */
    public @Nullable String foreign(Bilingual written) {
        return written.fr().equals(written.en()) ? foreign(written.fr()) : null;
    }

    /** A label inside a sentence: without its capital, unless it begins with initials such as ICF. */
    public String inside(String label) {
        boolean initials =
                label.length() > 1 && (Character.isUpperCase(label.charAt(1)) || Character.isDigit(label.charAt(1)));
        return initials ? label : label.substring(0, 1).toLowerCase(Texts.locale(language)) + label.substring(1);
    }

    /** A text that is the same in both languages, such as a price. */
    public String set(String text) {
        return Typography.set(text, language);
    }

    public Language otherLanguage() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    /** Names as a sentence has them: A, B and C. Nothing for none. */
    public String listed(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String first = String.join(text("list.separator"), names.subList(0, names.size() - 1));
        return text("list.and", first, names.getLast());
    }

    public String otherLanguageName() {
        return nameOf(otherLanguage());
    }

    /** What a language calls itself. */
    public String nameOf(Language named) {
        return texts.text(named, "language.name");
    }

    /** Where to sign in: with the way back here, unless here is a page that signing in leaves behind. */
    public String signIn() {
        return to.account().signIn(AccountRoutes.holds(path) ? null : path);
    }

    /** The path without its query: what search engines should keep. */
    public String canonical(String address) {
        int query = address.indexOf('?');
        return site.absolute(query < 0 ? address : address.substring(0, query));
    }

    public String frenchPath() {
        return language == Language.FR ? path : alternate;
    }

    public String englishPath() {
        return language == Language.EN ? path : alternate;
    }

    /** A day in full: 1er juin 2024, 1 June 2024. */
    public String day(LocalDate day) {
        return DayAndHour.day(day, language);
    }

    /** A day in full and its hour. */
    public String dayAndHour(Instant instant) {
        return DayAndHour.of(instant, language);
    }

    /** A page's date as {@link vigie.answer.Evidence} keeps it: a year, a month or a day. */
    public String pageDate(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 ->
                DateTimeFormatter.ofPattern("MMMM uuuu", Texts.locale(language)).format(YearMonth.parse(date));
            default -> day(LocalDate.parse(date));
        };
    }

    /** @param to null when the months go on */
    public String period(YearMonth from, @Nullable YearMonth to) {
        String first = pageDate(from.toString());
        if (to == null) {
            return text("period.since", first);
        }
        return to.equals(from) ? text("period.in", first) : text("period.between", first, pageDate(to.toString()));
    }

    /** The name of a language, from its two-letter code. */
    public String languageName(String code) {
        return Locale.of(code).getDisplayLanguage(Texts.locale(language));
    }
}
