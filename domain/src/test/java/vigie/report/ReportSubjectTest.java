package vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;

class ReportSubjectTest {
    private final ReportKit kit = new ReportKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Case published = kit.published(marie);

    @Test
    void oneModeratorTakesNothingOff() {
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);

        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(kit.outbox.kinds()).doesNotContain(LetterKind.REPORT_FOUND);
    }

    @Test
    void twoModeratorsTakeOffWhatWasReportedAndBothSidesAreTold() {
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW);

        assertThat(kit.now(report).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.WITHDRAWN);
        Letter toReporter = newest(LetterKind.REPORT_FOUND);
        assertThat(toReporter.recipient()).isEqualTo("ines@exemple.fr");
        assertThat(toReporter.values())
                .containsEntry("motive", "motif")
                .containsEntry("reason", "Voici pourquoi.")
                .containsEntry("account", "none")
                .containsEntry("kind", "EXPERIENCE");
        assertThat(newest(LetterKind.DECISION).values().toString()).doesNotContain("Ines", "ines@");
    }

    @Test
    void aRefusedReportChangesNothingAndSaysHowToAppeal() {
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.REFUSE);

        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(newest(LetterKind.REPORT_REFUSED).values()).containsEntry("stays", "yes");
        assertThat(newest(LetterKind.REPORT_REFUSED).values()).containsKeys("token", "decision", "motive", "reason");
        assertThat(kit.appealable.ofReporter(kit.outbox.lastToken())).isPresent();
    }

    @Test
    void aMemberIsSentToTheirAccountInsteadOfALinkWithAToken() {
        Member owen = kit.join(SampleMember.owen());
        kit.sendReport.send(kit.wish(published, owen.id(), "clé"));
        kit.decide(ReportKit.FIRST, kit.cases.all().getLast(), Outcome.REFUSE);

        assertThat(newest(LetterKind.REPORT_RECEIVED).values()).containsEntry("account", "yes");
        assertThat(newest(LetterKind.REPORT_REFUSED).values())
                .containsEntry("token", "none")
                .containsEntry("account", "yes");
        assertThat(newest(LetterKind.REPORT_REFUSED).recipient())
                .isEqualTo(owen.email().value());
    }

    @Test
    void theAuthorOfWhatIsReportedDoesNotDecideOnIt() {
        Case report = kit.reported(published);
        assertRefused(Refusal.ANOTHER_MODERATOR, () -> kit.decide(marie.id(), report, Outcome.REFUSE));
    }

    @Test
    void norDoesWhoeverReportedIt() {
        Member owen = kit.join(SampleMember.owen());
        kit.sendReport.send(kit.wish(published, owen.id(), "clé"));
        assertRefused(
                Refusal.OWN_CONTRIBUTION,
                () -> kit.decide(owen.id(), kit.cases.all().getLast(), Outcome.REFUSE));
    }

    /** The address is compared as those of accounts are: capitals and the form of its letters do not count. */
    @ParameterizedTest
    @ValueSource(strings = {"owen@example.org", "OWEN@Example.ORG"})
    void norDoesWhoeverReportedItWithoutSigningIn(String email) {
        Member owen = kit.join(SampleMember.owen());
        assertThat(owen.email().value()).isEqualTo("owen@example.org");
        kit.sendReport.send(kit.wishOf(published, email));
        Case report = kit.cases.all().getLast();

        for (Outcome outcome : List.of(Outcome.REFUSE, Outcome.WITHDRAW)) {
            assertRefused(Refusal.OWN_CONTRIBUTION, () -> kit.decide(owen.id(), report, outcome));
        }
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        assertRefused(Refusal.OWN_CONTRIBUTION, () -> kit.decide(owen.id(), report, Outcome.WITHDRAW));
    }

    @Test
    void itsGroundIsOneForWhatItReportsOrForAReportThatIsRefused() {
        Case report = kit.reported(published);
        assertThat(kit.reportSubject.judged(report, Outcome.WITHDRAW)).isEqualTo(CaseKind.EXPERIENCE);
        assertThat(kit.reportSubject.judged(report, Outcome.REFUSE)).isEqualTo(CaseKind.REPORT);
    }

    @Test
    void whatItsAuthorTookBackMeanwhileStaysTakenBack() {
        Case report = kit.reported(published);
        kit.open.retract(kit.now(published));
        kit.hide(CaseKind.EXPERIENCE, published.subject().toString());

        assertThat(kit.reportSubject.gone(report)).contains(CaseStatus.RETRACTED);
        assertRefused(Refusal.OUTCOME_NOT_POSSIBLE, () -> kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW));
        kit.decide(ReportKit.FIRST, report, Outcome.REFUSE);

        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(newest(LetterKind.REPORT_REFUSED).values()).containsEntry("stays", "none");
        assertThat(line(report, "reported.text"))
                .isEqualTo(new CaseLine("reported.text", null, "Paiement à soixante jours."));
    }

    /** By moderators, without the report: the first of two may have found it right before. */
    @Test
    void whatModeratorsTookOffMeanwhileCannotBeTakenOffAgain() {
        Case report = kit.reported(published);
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.FIRST, published, Outcome.WITHDRAW);
        assertThat(kit.reportSubject.gone(report)).isEmpty();
        kit.decide(ReportKit.SECOND, published, Outcome.WITHDRAW);

        assertThat(kit.reportSubject.gone(report)).contains(CaseStatus.WITHDRAWN);
        assertRefused(Refusal.OUTCOME_NOT_POSSIBLE, () -> kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW));
        kit.decide(ReportKit.SECOND, report, Outcome.REFUSE);
        assertThat(kit.now(report).status()).isEqualTo(CaseStatus.REFUSED);
    }

    /** A new version with a case of its own: that one is what readers see now. */
    @Test
    void whatIsPublicOfItNowIsTakenOff() {
        Case report = kit.reported(published);
        kit.open.supersede(kit.now(published));
        Case newer = kit.published(marie, published.subject());

        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW);

        assertThat(kit.now(newer).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(kit.now(published).status()).isEqualTo(CaseStatus.SUPERSEDED);
    }

    @Test
    void moderatorsSeeWhatIsReportedWhyAndByWhom() {
        Case report = kit.reported(published);
        kit.show(CaseKind.EXPERIENCE, published.subject().toString(), published.subject(), "Paiement à trente jours.");

        assertThat(kit.reportSubject.lines(report))
                .extracting(CaseLine::field)
                .containsExactly(
                        "reported.kind",
                        "reported.case",
                        "reported.id",
                        "reported.text",
                        "ground",
                        "explanation",
                        "reporter.name",
                        "reporter.email",
                        "receipt");
        assertThat(line(report, "reported.text"))
                .isEqualTo(new CaseLine("reported.text", "Paiement à trente jours.", "Paiement à soixante jours."));
        assertThat(line(report, "reporter.email").proposed()).isEqualTo("ines@exemple.fr");
    }

    @Test
    void copesWithAPlatformThatWasImported() {
        kit.show(CaseKind.PLATFORM, "koach", new UUID(1, 1), "Une plateforme.");
        kit.sendReport.send(new SendReport.Wish(
                CaseKind.PLATFORM,
                "koach",
                "ANY",
                "N'existe plus.",
                null,
                "Ines",
                "ines@exemple.fr",
                vigie.language.Language.FR,
                true,
                null,
                "c"));
        Case report = kit.cases.all().getLast();
        assertThat(line(report, "reported.id").proposed()).isEqualTo("koach");
        assertThat(line(report, "reported.text").published()).isEqualTo("Une plateforme.");
        kit.decide(ReportKit.FIRST, report, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, report, Outcome.WITHDRAW);
        assertThat(kit.cases
                        .about(CaseKind.PLATFORM, new UUID(1, 1))
                        .orElseThrow()
                        .status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    private CaseLine line(Case report, String field) {
        return kit.reportSubject.lines(report).stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private Letter newest(LetterKind kind) {
        return kit.outbox.letters().stream()
                .filter(each -> each.kind() == kind)
                .reduce((before, later) -> later)
                .orElseThrow();
    }
}
