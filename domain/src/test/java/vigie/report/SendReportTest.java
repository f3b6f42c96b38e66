package vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.moderation.SampleGrounds;
import vigie.platform.SamplePlatform;
import vigie.refusal.Refusal;

class SendReportTest {
    private final ReportKit kit = new ReportKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Case published = kit.published(marie);

    @Test
    void putsAReportBeforeTheModeratorsAndChangesNothingElse() {
        String receipt = kit.sendReport.send(kit.wish(published));

        Report report = kit.reports.all().getFirst();
        assertThat(receipt).isEqualTo(report.receipt()).matches("[A-Z2-7]{4}-[A-Z2-7]{4}");
        assertThat(report.reported()).isEqualTo(published.id());
        assertThat(report.explanation()).isEqualTo("Un client est nommé.\nDeux fois.");
        assertThat(report.seen()).isEqualTo("Paiement à soixante jours.");
        Case waiting = kit.cases.about(CaseKind.REPORT, report.id().value()).orElseThrow();
        assertThat(waiting.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(waiting.platform()).isEqualTo(SamplePlatform.ID);
        assertThat(waiting.author()).isNull();
        assertThat(kit.now(published)).isEqualTo(published);
    }

    @Test
    void writesToItsReporterAtOnceAndToNobodyElse() {
        int before = kit.outbox.letters().size();
        String receipt = kit.sendReport.send(kit.wish(published));

        assertThat(kit.outbox.letters()).hasSize(before + 1);
        assertThat(kit.outbox.last().kind()).isEqualTo(LetterKind.REPORT_RECEIVED);
        assertThat(kit.outbox.last().recipient()).isEqualTo("ines@exemple.fr");
        assertThat(kit.outbox.last().values())
                .containsEntry("receipt", receipt)
                .containsEntry("platform", "Koach")
                .doesNotContainKeys("name", "explanation");
    }

    @Test
    void aMemberReportsWithTheirAccount() {
        Member owen = kit.join(SampleMember.owen());

        kit.sendReport.send(kit.wish(published, owen.id(), "clé"));

        assertThat(kit.reports.all().getFirst().reporter()).isNull();
        assertThat(kit.cases.all().getLast().author()).isEqualTo(owen.id());
        assertThat(kit.outbox.last().recipient()).isEqualTo(owen.email().value());
        assertThat(kit.outbox.last().language()).isEqualTo(Language.EN);
    }

    @Test
    void whatIsNotPublicAndWhatNeverWasAreOne() {
        kit.hide(CaseKind.EXPERIENCE, published.subject().toString());
        assertRefused(Refusal.NOT_FOUND, () -> kit.sendReport.send(kit.wish(published)));
        SendReport.Wish never = new SendReport.Wish(
                CaseKind.REMARK,
                "x",
                SampleGrounds.ANY,
                "Non.",
                null,
                "Ines",
                "i@exemple.fr",
                Language.FR,
                true,
                null,
                "c");
        assertRefused(Refusal.NOT_FOUND, () -> kit.sendReport.send(never));
        assertThat(kit.reports.all()).isEmpty();
    }

    /** Between finding it and reporting it: it is not given a case of its own as if it had been imported. */
    @Test
    void whatIsTakenOffAtThatMomentIsNotFound() {
        kit.decide(ReportKit.FIRST, published, Outcome.WITHDRAW);
        kit.decide(ReportKit.SECOND, published, Outcome.WITHDRAW);
        int before = kit.cases.all().size();

        assertRefused(Refusal.NOT_FOUND, () -> kit.sendReport.send(kit.wish(published)));

        assertThat(kit.cases.all()).hasSize(before);
    }

    @Test
    void whatWasImportedGetsItsCaseWhenItIsReportedAndOnlyOne() {
        kit.show(CaseKind.ANSWER, "a", new UUID(5, 5), "Oui.");

        String receipt = kit.sendReport.send(wishFor(CaseKind.ANSWER, "a", "ines@exemple.fr"));
        kit.sendReport.send(wishFor(CaseKind.ANSWER, "a", "autre@exemple.fr"));

        Case adopted = kit.cases.about(CaseKind.ANSWER, new UUID(5, 5)).orElseThrow();
        assertThat(adopted.status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(adopted.author()).isNull();
        assertThat(kit.reports.all()).extracting(Report::reported).containsOnly(adopted.id());
        assertThat(kit.reports.all().getFirst().receipt()).isEqualTo(receipt);
    }

    private static SendReport.Wish wishFor(CaseKind kind, String id, String email) {
        return new SendReport.Wish(
                kind,
                id,
                SampleGrounds.ANY,
                "Inexact.",
                null,
                "Ines",
                email,
                Language.FR,
                true,
                null,
                ReportKit.CLIENT);
    }

    @Test
    void theSameFormSentTwiceIsOneReportWhateverBecameOfIt() {
        String receipt = kit.sendReport.send(kit.wish(published));
        assertThat(kit.sendReport.send(kit.wish(published))).isEqualTo(receipt);
        kit.decide(ReportKit.FIRST, kit.cases.all().getLast(), Outcome.REFUSE);
        int letters = kit.outbox.letters().size();

        assertThat(kit.sendReport.send(kit.wish(published))).isEqualTo(receipt);

        assertThat(kit.reports.all()).hasSize(1);
        assertThat(kit.outbox.letters()).hasSize(letters);
    }

    @Test
    void theSameWordsAreOneReportWhileItWaitsAndAnotherOneAfterwards() {
        String receipt = kit.sendReport.send(kit.wish(published, null, null));
        assertThat(kit.sendReport.send(kit.wish(published, null, "une clé"))).isEqualTo(receipt);
        kit.decide(ReportKit.FIRST, kit.cases.all().getLast(), Outcome.REFUSE);

        assertThat(kit.sendReport.send(kit.wish(published, null, null))).isNotEqualTo(receipt);
        assertThat(kit.reports.all()).hasSize(2);
    }

    @Test
    void sameWordsOfAnotherAreAnotherReport() {
        String receipt = kit.sendReport.send(kit.wish(published));
        assertThat(kit.sendReport.send(kit.wish(published, marie.id(), "clé"))).isNotEqualTo(receipt);
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        SendReport.Wish empty = new SendReport.Wish(
                CaseKind.EXPERIENCE, "x", "", " \n ", null, "", "nobody", Language.FR, false, null, ReportKit.CLIENT);
        assertInvalid("ground, explanation, name, email, goodFaith", () -> kit.sendReport.send(empty));
    }

    @Test
    void aMemberIsNotAskedForNameAndAddress() {
        SendReport.Wish empty = new SendReport.Wish(
                CaseKind.EXPERIENCE, "x", "", "", marie.id(), "", "", Language.FR, false, null, ReportKit.CLIENT);
        assertInvalid("ground, explanation, goodFaith", () -> kit.sendReport.send(empty));
    }

    @Test
    void aGroundThatIsNotForReportsIsNone() {
        assertInvalid("ground", () -> kit.sendReport.send(with(SampleGrounds.REFUSAL_ONLY, "Non.")));
    }

    static Stream<String> texts() {
        return Stream.of(
                "a".repeat(2_000), "😀".repeat(2_000), " \n" + "a".repeat(2_000) + "\r\n ", "\u202e<script>", "x");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesExplanationsOfUpToTwoThousandCharacters(String text) {
        kit.sendReport.send(with(SampleGrounds.ANY, text));
        assertThat(kit.reports.all().getFirst().explanation()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u3164", "a\0b", "a\u0007b", "\ud83d", "\ude00x"})
    void refusesExplanationsThatCannotBeKept(String text) {
        assertInvalid("explanation", () -> kit.sendReport.send(with(SampleGrounds.ANY, text)));
    }

    @Test
    void refusesTwoThousandAndOneCharacters() {
        assertInvalid("explanation", () -> kit.sendReport.send(with(SampleGrounds.ANY, "😀".repeat(2_001))));
    }

    private SendReport.Wish with(String ground, String explanation) {
        return new SendReport.Wish(
                CaseKind.EXPERIENCE,
                published.subject().toString(),
                ground,
                explanation,
                null,
                "Ines",
                "ines@exemple.fr",
                Language.FR,
                true,
                null,
                ReportKit.CLIENT);
    }

    @Test
    void anAddressReportsSoOftenAndNoOftener() {
        kit.limitSettings.set(LimitedAction.REPORT, "2/1h");
        kit.sendReport.send(with(SampleGrounds.ANY, "Un."));
        assertInvalid("ground", () -> kit.sendReport.send(with("", "Deux.")));
        kit.sendReport.send(with(SampleGrounds.ANY, "Deux."));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.sendReport.send(with(SampleGrounds.ANY, "Trois.")));
        assertThat(kit.reports.all()).hasSize(2);
    }

    /** Looking for what is hidden counts. */
    @Test
    void whatIsNotFoundCountsToo() {
        kit.limitSettings.set(LimitedAction.REPORT, "1/1h");
        assertRefused(Refusal.NOT_FOUND, () -> kit.sendReport.send(wishFor(CaseKind.EXPERIENCE, "x", "i@exemple.fr")));
        assertRefused(
                Refusal.TOO_MANY_REQUESTS,
                () -> kit.sendReport.send(wishFor(CaseKind.EXPERIENCE, "x", "i@exemple.fr")));
    }

    @Test
    void theReceiptOfEachReportIsItsOwn() {
        kit.sendReport.send(with(SampleGrounds.ANY, "Un."));
        kit.sendReport.send(with(SampleGrounds.ANY, "Deux."));
        assertThat(kit.reports.all()).extracting(Report::receipt).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            names = {"PLATFORM", "ANSWER", "EXPERIENCE"})
    void aGroundBelongsToWhatItCanBeSaidOf(CaseKind kind) {
        kit.show(kind, "x", new UUID(5, 6), "Oui.");
        SendReport.Wish unfit = new SendReport.Wish(
                kind,
                "x",
                SampleGrounds.EXPERIENCE_ONLY,
                "Non.",
                null,
                "Ines",
                "ines@exemple.fr",
                Language.FR,
                true,
                null,
                ReportKit.CLIENT);
        if (kind == CaseKind.EXPERIENCE) {
            assertThat(kit.sendReport.send(unfit)).isNotBlank();
        } else {
            assertInvalid("ground", () -> kit.sendReport.send(unfit));
        }
    }
}
