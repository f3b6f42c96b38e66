package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class ReadCaseTest {
    private static final MemberId AUTHOR = new MemberId(new UUID(1, 1));
    private static final MemberId MODERATOR = new MemberId(new UUID(1, 2));
    private static final MemberId SECOND = new MemberId(new UUID(1, 3));
    private static final PlatformId PLATFORM = new PlatformId(new UUID(2, 1));

    private final ModerationKit kit = new ModerationKit();
    private final ReadCase read =
            new ReadCase(kit.cases, new Known(), new CaseSubjects(List.copyOf(kit.subjects)), kit.check);

    /** One author, one platform, nothing earlier. */
    private static final class Known implements CaseRecords {
        @Override
        public Optional<CaseAuthor> author(MemberId id) {
            return Optional.of(new CaseAuthor(id, "Camille", Instant.EPOCH, Language.FR));
        }

        @Override
        public Optional<CasePlatform> platform(PlatformId id) {
            return Optional.of(new CasePlatform(new Slug("koach"), "Koach"));
        }

        @Override
        public List<NamedDecision> decisions(CaseId id) {
            return List.of();
        }

        @Override
        public List<EarlierDecision> earlier(MemberId author, CaseId except, int limit) {
            return List.of();
        }

        @Override
        public List<Contribution> contributions(MemberId author, @Nullable CasePlace before, int limit) {
            return List.of();
        }

        @Override
        public int sentBack(MemberId author) {
            return 0;
        }
    }

    private Case open(CaseKind kind) {
        return kit.open.open(kind, PLATFORM, AUTHOR, new UUID(4, 1), Set.of(), false);
    }

    @Test
    void saysWhatAModeratorMayDecide() {
        CaseFile file = read.read(MODERATOR, open(CaseKind.EXPERIENCE).id());
        assertThat(file.bar()).isNull();
        assertThat(file.possible()).containsExactly(Outcome.PUBLISH, Outcome.REQUEST_CHANGES, Outcome.REFUSE);
        assertThat(file.takeTwo()).isEmpty();
        CaseFile report = read.read(MODERATOR, open(CaseKind.REPORT).id());
        assertThat(report.possible()).containsExactly(Outcome.REFUSE, Outcome.WITHDRAW);
        assertThat(report.takeTwo()).containsExactly(Outcome.WITHDRAW);
    }

    @Test
    void aReportAboutWhatLeftTheSiteCanOnlyBeClosed() {
        Case report = open(CaseKind.REPORT);
        assertThat(read.read(MODERATOR, report.id()).gone()).isNull();
        kit.subject(CaseKind.REPORT).gone = CaseStatus.RETRACTED;

        CaseFile file = read.read(MODERATOR, report.id());

        assertThat(file.gone()).isEqualTo(CaseStatus.RETRACTED);
        assertThat(file.possible()).containsExactly(Outcome.REFUSE);
    }

    @Test
    void saysWhichGroundsGoWithEach() {
        CaseFile file = read.read(MODERATOR, open(CaseKind.EXPERIENCE).id());
        assertThat(file.grounds().keySet()).containsExactlyInAnyOrder(Outcome.REQUEST_CHANGES, Outcome.REFUSE);
        assertThat(file.grounds().get(Outcome.REFUSE))
                .extracting(Ground::code)
                .containsExactly(SampleGrounds.ANY, SampleGrounds.REFUSAL_ONLY, SampleGrounds.EXPERIENCE_ONLY);
        assertThat(read.read(MODERATOR, open(CaseKind.ANSWER).id()).grounds().get(Outcome.REQUEST_CHANGES))
                .extracting(Ground::code)
                .containsExactly(SampleGrounds.ANY);
    }

    @Test
    void whereAnAppealWaitsNothingIsOfferedButTheAppeal() {
        CaseId appeal = new CaseId(new UUID(3, 9));
        Case open = open(CaseKind.EXPERIENCE);
        kit.waitingAppeals.known = decided -> Optional.of(appeal);
        CaseFile file = read.read(MODERATOR, open.id());
        assertThat(file.appeal()).isEqualTo(appeal);
        assertThat(file.possible()).isEmpty();
        assertThat(file.bar()).isNull();
    }

    @Test
    void saysWhyOneMayNotDecide() {
        CaseFile file = read.read(AUTHOR, open(CaseKind.EXPERIENCE).id());
        assertThat(file.bar()).isEqualTo(Refusal.OWN_CONTRIBUTION);
        assertThat(file.possible()).isEmpty();
    }

    @Test
    void theFirstOfTwoWaitsAndTheSecondDecides() {
        kit.subject(CaseKind.ANSWER).second = true;
        Case open = open(CaseKind.ANSWER);
        assertThat(read.read(MODERATOR, open.id()).takeTwo()).containsExactly(Outcome.PUBLISH);
        kit.decide().decide(MODERATOR, open.id(), 1, new Verdict(Outcome.PUBLISH, null, null));
        assertThat(read.read(MODERATOR, open.id()).bar()).isEqualTo(Refusal.ANOTHER_MODERATOR);
        assertThat(read.read(MODERATOR, open.id()).mayTakeBack()).isTrue();
        assertThat(read.read(SECOND, open.id()).mayTakeBack()).isFalse();
        CaseFile second = read.read(SECOND, open.id());
        assertThat(second.bar()).isNull();
        assertThat(second.takeTwo()).isEmpty();
        assertThat(CaseState.of(second.present())).isEqualTo(CaseState.AWAITING_SECOND);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read.read(MODERATOR, new CaseId(new UUID(9, 9))))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.NOT_FOUND));
    }
}
