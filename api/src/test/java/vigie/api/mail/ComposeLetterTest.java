package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterKind;

class ComposeLetterTest {
    private final ComposeLetter compose = SampleLetter.composer(SampleLetter.CONTACT);

    static Stream<Arguments> everyLetter() {
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void everyLetterHasItsWordsInBothLanguages(LetterKind kind, Language language) {
        ComposedLetter letter = compose.compose(SampleLetter.of(kind, language));
        assertThat(letter.subject()).hasSizeBetween(10, 70).doesNotContain("\n", "\r", "{", "}");
        assertThat(letter.text()).hasSizeGreaterThan(200).doesNotContain("{", "}", "'", "null");
        Document html = Jsoup.parse(letter.html());
        assertThat(html.text()).doesNotContain("{", "}", "null");
        assertThat(html.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(html.title()).isEqualTo(letter.subject());
        assertThat(html.select("h1").eachText()).containsExactly(letter.subject());
        assertThat(html.select("img, script, link, iframe, [src], [background]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void plainTextAndHtmlSayTheSame(LetterKind kind, Language language) {
        ComposedLetter letter = compose.compose(SampleLetter.of(kind, language));
        Document html = Jsoup.parse(letter.html());
        assertThat(html.select("p")).hasSizeGreaterThan(3);
        String text = letter.text().replace('\n', ' ').replace('\u00a0', ' '); // as jsoup does
        assertThat(html.select("p:not(.soft)").eachText())
                .allSatisfy(said -> assertThat(text).contains(said));
        assertThat(html.select("a[href]").eachAttr("href"))
                .allSatisfy(address -> assertThat(letter.text().lines()).contains(address.replace("mailto:", "")));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void aLetterOfADemonstrationSaysFirstThatAllIsInvented(LetterKind kind, Language language) {
        ComposedLetter letter =
                SampleLetter.composer(SampleLetter.CONTACT, true).compose(SampleLetter.of(kind, language));
        String said = language == Language.FR
                ? "Cet e-mail vient d’une démonstration"
                : "This e-mail comes from a demonstration";
        assertThat(letter.subject()).startsWith(language == Language.FR ? "[Démonstration] " : "[Demonstration] ");
        assertThat(letter.text()).startsWith(said);
        assertThat(Jsoup.parse(letter.html()).select("h1 + p").text()).startsWith(said);
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void linesOfPlainTextAreShortUnlessTheyAreAddresses(LetterKind kind, Language language) {
        assertThat(compose.compose(SampleLetter.of(kind, language)).text().lines())
                .allSatisfy(line -> assertThat(line.startsWith("https://") || line.length() <= 72)
                        .as(line)
                        .isTrue())
                .noneMatch(line -> line.endsWith(" ") || line.startsWith(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM_REGISTRATION, /compte/confirmation?token=%s, /en/account/confirmation?token=%s",
        "CONFIRM_EMAIL, /compte/confirmation?token=%s, /en/account/confirmation?token=%s",
        "RESET_PASSWORD, /compte/nouveau-mot-de-passe?token=%s, /en/account/new-password?token=%s",
        "ALREADY_REGISTERED, /compte/connexion, /en/account/sign-in",
        "EMAIL_TAKEN, /compte/connexion, /en/account/sign-in",
        "EMAIL_CHANGED, /compte/connexion, /en/account/sign-in",
        "ROLE_CHANGED, /compte/connexion, /en/account/sign-in",
        "PASSWORD_CHANGED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "ACCOUNT_TRIED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "CODES_TRIED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "RECOVERY_CODES_RENEWED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "TOKEN_REUSED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "TOKEN_MINTED, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "TOTP_ON, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "TOTP_OFF, /compte/mot-de-passe-oublie, /en/account/forgotten-password",
        "RECOVERY_CODE_USED, /compte/mot-de-passe-oublie, /en/account/forgotten-password"
    })
    void theButtonLeadsToThePageInTheReadersLanguage(LetterKind kind, String french, String english) {
        assertThat(button(kind, Language.FR)).isEqualTo(SampleLetter.SITE + french.formatted(SampleLetter.TOKEN));
        assertThat(button(kind, Language.EN)).isEqualTo(SampleLetter.SITE + english.formatted(SampleLetter.TOKEN));
    }

    @Test
    void aReporterAppealsByALinkAndAMemberInTheAccount() {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.REPORT_REFUSED));
        assertThat(button(LetterKind.REPORT_REFUSED, Language.FR))
                .isEqualTo(SampleLetter.SITE + "/signaler/recours?token=" + SampleLetter.TOKEN);
        assertThat(button(LetterKind.REPORT_REFUSED, Language.EN))
                .isEqualTo(SampleLetter.SITE + "/en/report/appeal?token=" + SampleLetter.TOKEN);
        values.put("token", "none");
        assertThat(compose.compose(with(LetterKind.REPORT_REFUSED, Language.FR, values))
                        .text())
                .contains(SampleLetter.SITE + "/compte/recours/" + values.get("decision"));
        assertThat(compose.compose(with(LetterKind.REPORT_REFUSED, Language.EN, values))
                        .text())
                .contains(SampleLetter.SITE + "/en/account/appeals/" + values.get("decision"));
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM, la fiche «\u00a0Koach\u00a0», the page of Koach",
        "ANSWER, une réponse documentée sur Koach, a documented answer on Koach",
        "EXPERIENCE, un vécu sur Koach, an experience of Koach"
    })
    void aReceiptSaysWhatWasReported(String reported, String french, String english) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.REPORT_RECEIVED));
        values.put("kind", reported);
        String text = compose.compose(with(LetterKind.REPORT_RECEIVED, Language.FR, values))
                .text();
        assertThat(text.replace('\n', ' ')).contains(french).contains("7KQ4-M2XD");
        assertThat(compose.compose(with(LetterKind.REPORT_RECEIVED, Language.EN, values))
                        .text()
                        .replace('\n', ' '))
                .contains(english);
    }

    /** Whoever signs in gave no address, and is not forgotten after the time for appeals. */
    @ParameterizedTest
    @CsvSource({
        "FR, none, cette adresse a été donnée sur, s’est trompé d’adresse, vous avez un compte",
        "FR, yes, vous avez un compte sur, dans votre compte, adresse a été donnée",
        "EN, none, this address was given on, got their address wrong, you have an account",
        "EN, yes, you have an account on, in your account, address was given"
    })
    void aReceiptFitsWhoHasAnAccountAndWhoHasNone(
            Language language, String account, String why, String said, String unsaid) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.REPORT_RECEIVED));
        values.put("account", account);
        String text = compose.compose(with(LetterKind.REPORT_RECEIVED, language, values))
                .text()
                .replace('\n', ' ');
        assertThat(text).contains(why, said).doesNotContain(unsaid);
        assertThat(text.contains(language == Language.FR ? "effacés" : "erased"))
                .isEqualTo(account.equals("none"));
    }

    /** In the catalogue they are plain. */
    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {"REPORT_FOUND", "REPORT_REFUSED", "APPEAL_DECIDED"})
    void aGroundIsSetAsTheOtherWordsAre(LetterKind kind) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(kind));
        values.put("motive", "nomme ou laisse deviner quelqu'un");
        assertThat(compose.compose(with(kind, Language.FR, values)).text()).contains("laisse deviner quelqu’un.");
    }

    /** A preposition before the site's name drops its e where it has to. */
    @Test
    void joinsNamesAsFrenchDoes() {
        assertThat(new LetterWords().say(Language.FR, "CONFIRM_EMAIL.before", Map.of("site", "Annuaire des coachs")))
                .startsWith("Un membre d’Annuaire des coachs souhaite");
        assertThat(new LetterWords().say(Language.FR, "CONFIRM_EMAIL.before", Map.of("site", "Vigie")))
                .startsWith("Un membre de Vigie souhaite");
        assertThat(new LetterWords().say(Language.EN, "CONFIRM_EMAIL.before", Map.of("site", "Annuaire")))
                .contains("Annuaire")
                .doesNotContain("d’");
    }

    /** Each line of it a paragraph. */
    @Test
    void theReasonOfADecisionKeepsItsLines() {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.REPORT_FOUND));
        values.put("reason", "Un client est nommé.\n\n<b>{name}</b> aussi.");
        Document html = Jsoup.parse(compose.compose(with(LetterKind.REPORT_FOUND, Language.FR, values))
                .html());
        assertThat(html.select("p").eachText()).contains("Un client est nommé.", "<b>{name}</b> aussi.");
    }

    @Test
    void whoGetsARoleThatNeedsASecondFactorIsLedToIt() {
        Map<String, String> values = Map.of("name", "Zoé", "role", "MODERATOR", "totp", "NEEDED");
        ComposedLetter letter = compose.compose(with(LetterKind.ROLE_CHANGED, Language.FR, values));
        assertThat(letter.text())
                .contains(SampleLetter.SITE + "/compte/double-authentification", "activez-la d’abord")
                .doesNotContain("rien à faire");
        assertThat(compose.compose(with(LetterKind.ROLE_CHANGED, Language.EN, values))
                        .text())
                .contains(SampleLetter.SITE + "/en/account/second-factor")
                .doesNotContain("nothing to do");
    }

    /** Whoever tries codes got past the password. */
    @Test
    void whoseCodesAreTriedChangesThePasswordAtOnce() {
        assertThat(text(LetterKind.CODES_TRIED, Language.FR))
                .contains("quelqu’un connaît votre mot de passe", "changez-le tout de suite")
                .doesNotContain("activez");
    }

    @Test
    void whoIsRegisteredAlreadyFindsThePageForForgottenPasswordsToo() {
        assertThat(links(LetterKind.ALREADY_REGISTERED, Language.FR))
                .contains(SampleLetter.SITE + "/compte/mot-de-passe-oublie");
        assertThat(links(LetterKind.ALREADY_REGISTERED, Language.EN))
                .contains(SampleLetter.SITE + "/en/account/forgotten-password");
    }

    @Test
    void aLetterSaysHowLongItsLinkServes() {
        assertThat(text(LetterKind.CONFIRM_REGISTRATION, Language.FR)).contains("pendant 24\u00a0heures");
        assertThat(text(LetterKind.CONFIRM_EMAIL, Language.EN)).contains("for 24\u00a0hours");
        assertThat(text(LetterKind.RESET_PASSWORD, Language.FR)).contains("pendant une heure");
        assertThat(text(LetterKind.RESET_PASSWORD, Language.EN)).contains("for one hour");
    }

    @Test
    void whatHappenedToAnAccountHasItsHour() {
        assertThat(text(LetterKind.PASSWORD_CHANGED, Language.FR).replace('\n', ' '))
                .contains("24 novembre 2026 à 4\u00a0h\u00a015 (heure de Paris)");
        assertThat(text(LetterKind.TOTP_OFF, Language.EN).replace('\n', ' '))
                .contains("24 November 2026 at 04:15 (Paris time)");
        assertThat(text(LetterKind.RESET_PASSWORD, Language.FR)).doesNotContain("novembre");
    }

    /** Lists of letters show the beginning of the text beside the subject. */
    @ParameterizedTest
    @MethodSource("everyLetter")
    void beginsWithWhatItIsAboutAndEndsWithWhyItComesAndFromWhom(LetterKind kind, Language language) {
        Document html =
                Jsoup.parse(compose.compose(SampleLetter.of(kind, language)).html());
        assertThat(html.body().child(0).text())
                .isEqualTo(html.select("td > p").get(2).text());
        assertThat(html.text())
                .contains(
                        "Association de coachs imaginaires",
                        SampleLetter.sender(null).name());
    }

    @Test
    void frenchIsSetAsAPrinterWouldAndWhatPeopleTypedStaysAsItIs() {
        Map<String, String> values = Map.of("name", "Zoé O'Hara", "email", "o'hara@new.example");
        assertThat(compose.compose(with(LetterKind.EMAIL_CHANGED, Language.FR, values))
                        .text())
                .contains("Bonjour Zoé O'Hara,", "\no'hara@new.example.", "C’est là", "doute\u202f?")
                .contains("Écrivez-nous\u00a0:");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNameIsTextAndNeverMarkup(Language language) {
        String name = "<b onload=x>\"Ann\" & {site} <script>alert(1)</script>";
        ComposedLetter letter = compose.compose(with(LetterKind.TOTP_ON, language, Map.of("name", name)));
        assertThat(letter.text()).contains(name);
        Document html = Jsoup.parse(letter.html());
        assertThat(html.select("b, script, [onload]")).isEmpty();
        assertThat(html.text()).contains(name);
    }

    /** Names with line ends cannot be stored; should one get here it still makes no subject and no second letter. */
    @ParameterizedTest
    @MethodSource("everyLetter")
    void nothingThatAPersonTypedGetsIntoTheSubject(LetterKind kind, Language language) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(kind));
        values.put("name", "Ann\r\nBcc: everybody@coach.example");
        assertThat(compose.compose(with(kind, language, values)).subject())
                .isEqualTo(compose.compose(SampleLetter.of(kind, language)).subject())
                .doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {
                "CONFIRM_REGISTRATION",
                "CONFIRM_EMAIL",
                "REPORT_RECEIVED",
                "REPORT_FOUND",
                "REPORT_REFUSED",
                "APPEAL_RECEIVED",
                "APPEAL_DECIDED"
            })
    void anAddressThatNobodyConfirmedGetsNoWordsOfAStranger(LetterKind kind) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(kind));
        values.put("name", "Win at casino.example");
        ComposedLetter letter = compose.compose(with(kind, Language.EN, values));
        assertThat(letter.text()).startsWith("Hello,\n").doesNotContain("casino");
        assertThat(letter.html()).doesNotContain("casino");
    }

    /** Words for every kind that can be appealed, with a platform or without one. */
    @ParameterizedTest
    @CsvSource({
        "PLATFORM, none, sur la plateforme que vous aviez proposée., on the platform that you proposed.",
        "ANSWER, Koach, sur votre réponse (Koach)., on your answer (Koach).",
        "EXPERIENCE, Koach, sur votre vécu (Koach)., on your experience (Koach).",
        "REMARK, none, sur votre remarque., on your remark.",
        "REPORT, Koach, sur votre signalement (Koach)., on your report (Koach)."
    })
    void anAppealIsAcknowledgedInWords(String appealed, String platform, String french, String english) {
        Map<String, String> values = Map.of("appealed", appealed, "platform", platform, "account", "yes");
        ComposedLetter letter = compose.compose(with(LetterKind.APPEAL_RECEIVED, Language.FR, values));
        assertThat(letter.subject()).isEqualTo("Votre recours est bien arrivé");
        assertThat(Jsoup.parse(letter.html()).text()).contains(french);
        assertThat(letter.text().replace('\n', ' ')).contains(french);
        ComposedLetter translated = compose.compose(with(LetterKind.APPEAL_RECEIVED, Language.EN, values));
        assertThat(translated.subject()).isEqualTo("Your appeal has arrived");
        assertThat(Jsoup.parse(translated.html()).text()).contains(english);
        assertThat(translated.text().replace('\n', ' ')).contains(english);
    }

    @ParameterizedTest
    @CsvSource({
        "PLATFORM, none, sur la plateforme que vous aviez proposée., on the platform that you proposed.",
        "ANSWER, Koach, sur votre réponse (Koach)., on your answer (Koach).",
        "EXPERIENCE, Koach, sur votre vécu (Koach)., on your experience (Koach).",
        "REMARK, none, sur votre remarque., on your remark.",
        "REPORT, Koach, sur votre signalement (Koach)., on your report (Koach)."
    })
    void theAnswerToAnAppealNamesWhatWasDecided(String appealed, String platform, String french, String english) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.APPEAL_DECIDED));
        values.put("appealed", appealed);
        values.put("platform", platform);
        assertThat(compose.compose(with(LetterKind.APPEAL_DECIDED, Language.FR, values))
                        .text()
                        .replace('\n', ' '))
                .contains(french);
        assertThat(compose.compose(with(LetterKind.APPEAL_DECIDED, Language.EN, values))
                        .text()
                        .replace('\n', ' '))
                .contains(english);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'C’était le dernier', It was the last one",
        "1, Il vous en reste un, You have one left",
        "2, Il vous en reste 2., You have 2 left."
    })
    void saysHowManyRecoveryCodesAreLeft(String left, String french, String english) {
        Map<String, String> values = Map.of("name", "Ann", "left", left);
        assertThat(compose.compose(with(LetterKind.RECOVERY_CODE_USED, Language.FR, values))
                        .html())
                .contains(french);
        assertThat(compose.compose(with(LetterKind.RECOVERY_CODE_USED, Language.EN, values))
                        .html())
                .contains(english);
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER, Membre, Member",
        "MODERATOR, Modération, Moderator",
        "ADMINISTRATOR, Administration, Administrator"
    })
    void saysTheNewRole(String role, String french, String english) {
        Map<String, String> values = Map.of("name", "Ann", "role", role, "totp", "OTHER");
        assertThat(compose.compose(with(LetterKind.ROLE_CHANGED, Language.FR, values))
                        .text())
                .contains("«\u00a0" + french + "\u00a0»");
        assertThat(compose.compose(with(LetterKind.ROLE_CHANGED, Language.EN, values))
                        .text())
                .contains("“" + english + "”");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void withoutAContactNobodyIsToldToWrite(LetterKind kind, Language language) {
        ComposedLetter letter = SampleLetter.composer(null).compose(SampleLetter.of(kind, language));
        assertThat(letter.text().replace('\n', ' ')).doesNotContain("crivez-nous", "rite to us", "none");
        assertThat(letter.html()).doesNotContain("mailto:");
        assertThat(compose.compose(SampleLetter.of(kind, language)).html()).contains("mailto:" + SampleLetter.CONTACT);
    }

    @Test
    void aLetterThatLacksAValueIsABugAndNotALetterWithAHole() {
        assertThatThrownBy(() -> compose.compose(with(LetterKind.RESET_PASSWORD, Language.FR, Map.of("name", "Ann"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RESET_PASSWORD.path")
                .hasMessageContaining("token");
    }

    private static Letter with(LetterKind kind, Language language, Map<String, String> values) {
        return SampleLetter.to("ann@coach.example", kind, language, values);
    }

    private String text(LetterKind kind, Language language) {
        return compose.compose(SampleLetter.of(kind, language)).text();
    }

    private String button(LetterKind kind, Language language) {
        return Jsoup.parse(compose.compose(SampleLetter.of(kind, language)).html())
                .select(".button a")
                .attr("href");
    }

    private List<String> links(LetterKind kind, Language language) {
        return Jsoup.parse(compose.compose(SampleLetter.of(kind, language)).html())
                .select("a")
                .eachAttr("href");
    }
}
