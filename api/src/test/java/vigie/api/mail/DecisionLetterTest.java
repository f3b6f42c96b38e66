package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.language.Language;
import vigie.mail.LetterKind;

/** What authors read when moderators have decided. */
class DecisionLetterTest {
    private static final List<String> KINDS = List.of("PLATFORM", "ANSWER", "EXPERIENCE", "REMARK");
    private static final List<String> OUTCOMES = List.of("PUBLISH", "REQUEST_CHANGES", "REFUSE", "WITHDRAW", "RESTORE");

    private final ComposeLetter compose = SampleLetter.composer(SampleLetter.CONTACT);

    private ComposedLetter letter(Language language, String kind, String outcome, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.DECISION));
        values.put("kind", kind);
        values.put("outcome", outcome);
        values.putAll(more);
        return compose.compose(SampleLetter.to("zoe@coach.example", LetterKind.DECISION, language, values));
    }

    private static List<String> links(ComposedLetter letter) {
        return Jsoup.parse(letter.html()).select("a[href^=https]").eachAttr("href");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachKindAndOutcomeHasASubjectOfItsOwn(Language language) {
        List<String> subjects = new ArrayList<>();
        for (String kind : KINDS) {
            for (String outcome : OUTCOMES) {
                ComposedLetter letter = letter(language, kind, outcome, Map.of());
                assertThat(letter.subject()).hasSizeBetween(15, 70).doesNotContain("{", "}", "select");
                assertThat(letter.text()).doesNotContain("{", "}", "select", "none", outcome, "'");
                subjects.add(letter.subject());
            }
        }
        for (String outcome : List.of("PUBLISH", "REQUEST_CHANGES", "REFUSE")) {
            subjects.add(letter(language, "RECHECK", outcome, Map.of()).subject());
        }
        assertThat(subjects).doesNotHaveDuplicates();
    }

    /** Who sent several things must not have to guess which one it is. */
    @ParameterizedTest
    @CsvSource({
        "PLATFORM, FR, «\u00a0Koach\u00a0»",
        "PLATFORM, EN, “Koach”",
        "ANSWER, FR, votre réponse sur Koach («\u00a0Clause d’exclusivité\u202f?\u00a0»)",
        "ANSWER, EN, your answer on Koach (“Clause d’exclusivité ?”)",
        "EXPERIENCE, FR, votre vécu sur Koach",
        "EXPERIENCE, EN, your experience of Koach"
    })
    void namesWhatWasDecidedOn(String kind, Language language, String named) {
        for (String outcome : OUTCOMES) {
            assertThat(first(letter(language, kind, outcome, Map.of())))
                    .as(outcome)
                    .containsIgnoringCase(named);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FR, PUBLISH, a confirmé votre vérification d’une réponse sur Koach, tient toujours",
        "FR, REFUSE, a lu votre vérification d’une réponse sur Koach, ne peut pas la confirmer",
        "EN, PUBLISH, have confirmed your check of an answer on Koach, still holds",
        "EN, REFUSE, have read your check of an answer on Koach, cannot confirm it"
    })
    void whoSaidThatAnAnswerStillHoldsReadsThatItDoes(Language language, String outcome, String named, String said) {
        assertThat(first(letter(language, "RECHECK", outcome, Map.of()))).contains(named, said);
    }

    /** What a remark is about no platform can name; letters that wait since an earlier release name none. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatHasNoNameIsToldWithoutOne(Language language) {
        for (String kind : KINDS) {
            for (String outcome : OUTCOMES) {
                Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.DECISION));
                values.keySet().removeAll(List.of("platform", "ask", "account"));
                values.putAll(Map.of("kind", kind, "outcome", outcome));
                assertThat(compose.compose(SampleLetter.to("zoe@coach.example", LetterKind.DECISION, language, values))
                                .text())
                        .doesNotContain("{", "}", "none", "Koach", "()", " ,", " .");
            }
        }
    }

    private static String first(ComposedLetter letter) {
        return letter.text().split("\n\n", -1)[1].replace('\n', ' ');
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReversalThatCameTooLateSaysThatNothingChanges(Language language) {
        List<String> said = new ArrayList<>();
        for (String kind : KINDS) {
            for (String instead : List.of("RETRACTED", "SUPERSEDED")) {
                Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.DECISION_LATE));
                values.putAll(Map.of("kind", kind, "outcome", "RESTORE", "instead", instead));
                ComposedLetter letter = compose.compose(
                        SampleLetter.to("zoe@coach.example", LetterKind.DECISION_LATE, language, values));
                assertThat(letter.subject()).hasSizeBetween(15, 70);
                assertThat(letter.text().replace('\n', ' '))
                        .contains(
                                language == Language.FR ? "rien ne change sur le site" : "nothing changes on the site")
                        .doesNotContain("{", "}", "select", "none", instead, "'");
                said.add(letter.text());
            }
        }
        assertThat(said).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "FR, now, Votre vécu est maintenant sur la page, rien ne change",
        "FR, none, rien ne change, est maintenant",
        "EN, now, Your experience is on the platform’s page now, nothing changes",
        "EN, none, nothing changes, page now"
    })
    void theAnswerToAnAppealClaimsNoMoreThanHappened(Language language, String effect, String said, String unsaid) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.APPEAL_DECIDED));
        values.putAll(Map.of("outcome", "REVERSE", "effect", effect));
        ComposedLetter letter =
                compose.compose(SampleLetter.to("zoe@coach.example", LetterKind.APPEAL_DECIDED, language, values));
        assertThat(letter.text().replace('\n', ' '))
                .contains(said)
                .doesNotContain(unsaid, "{", "}", "select", "none", "'");
    }

    @ParameterizedTest
    @CsvSource({
        "FR, yes, Votre signalement n’a pas été suivi, qui reste en place",
        "FR, none, Votre signalement est clos, qui n’est plus en ligne",
        "EN, yes, Your report was not acted on, which stays in place",
        "EN, none, Your report is closed, which is no longer online"
    })
    void aReporterReadsWhetherWhatTheyReportedIsStillThere(
            Language language, String stays, String subject, String said) {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.REPORT_REFUSED));
        values.put("stays", stays);
        ComposedLetter letter =
                compose.compose(SampleLetter.to("zoe@coach.example", LetterKind.REPORT_REFUSED, language, values));
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text().replace('\n', ' ')).contains(said).doesNotContain("{", "}", "select", "none", "'");
    }

    @Test
    void saysGroundAndReasonParagraphByParagraph() {
        ComposedLetter letter = letter(Language.FR, "EXPERIENCE", "REFUSE", Map.of());
        assertThat(letter.subject()).isEqualTo("Votre vécu n’est pas publié");
        assertThat(letter.text())
                .contains("Motif\u00a0: hors sujet.")
                .contains(
                        "\n\nVotre texte parle d’un logiciel de paie.\n\nCe n’est pas une plateforme de coaching.\n\n");
        assertThat(letter(Language.EN, "EXPERIENCE", "REFUSE", Map.of()).text()).contains("Ground: off topic.");
    }

    @Test
    void aReasonIsTextAndNeverMarkup() {
        String reason = "<script>alert(1)</script> {site} it''s <b>\u202Eno</b>";
        ComposedLetter letter = letter(Language.EN, "ANSWER", "REFUSE", Map.of("reason", reason));
        assertThat(letter.text()).contains("{site} it''s");
        assertThat(Jsoup.parse(letter.html()).select("script, b")).isEmpty();
        assertThat(Jsoup.parse(letter.html()).text()).contains(reason);
    }

    @Test
    void aPublicationNeedsNeitherGroundNorReason() {
        Map<String, String> values = new HashMap<>(SampleLetter.values(LetterKind.DECISION));
        values.keySet().removeAll(List.of("ground", "reason"));
        values.put("outcome", "PUBLISH");
        ComposedLetter letter =
                compose.compose(SampleLetter.to("zoe@coach.example", LetterKind.DECISION, Language.FR, values));
        assertThat(letter.text()).doesNotContain("Motif", "Voici ce que");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPERIENCE, PUBLISH, /compte/contributions, /en/account/contributions, false",
        "EXPERIENCE, RESTORE, /compte/contributions, /en/account/contributions, false",
        "EXPERIENCE, REQUEST_CHANGES, /contribuer/dossier/CASE, /en/contribute/case/CASE, false",
        "EXPERIENCE, REFUSE, /contribuer/dossier/CASE, /en/contribute/case/CASE, true",
        "EXPERIENCE, WITHDRAW, /contribuer/dossier/CASE, /en/contribute/case/CASE, true",
        "ANSWER, REQUEST_CHANGES, /contribuer/dossier/CASE, /en/contribute/case/CASE, false",
        "ANSWER, REFUSE, /compte/contributions, /en/account/contributions, true",
        "PLATFORM, WITHDRAW, /compte/contributions, /en/account/contributions, true"
    })
    void leadsToWhatCanBeDoneNow(String kind, String outcome, String french, String english, boolean appeal) {
        for (Language language : Language.values()) {
            List<String> links = links(letter(language, kind, outcome, Map.of()));
            String path = language == Language.FR ? french : english;
            String appeals = language == Language.FR ? "/compte/recours/" : "/en/account/appeals/";
            assertThat(links).contains(SampleLetter.SITE + path.replace("CASE", SampleLetter.CASE));
            assertThat(links.contains(SampleLetter.SITE + appeals + SampleLetter.DECISION))
                    .isEqualTo(appeal);
        }
    }
}
