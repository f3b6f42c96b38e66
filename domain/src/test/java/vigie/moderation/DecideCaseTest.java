package vigie.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class DecideCaseTest {
    private static final MemberId AUTHOR = new MemberId(new UUID(1, 1));
    private static final MemberId FIRST = new MemberId(new UUID(1, 2));
    private static final MemberId SECOND = new MemberId(new UUID(1, 3));
    private static final PlatformId PLATFORM = new PlatformId(new UUID(2, 1));
    private static final Verdict PUBLISH = new Verdict(Outcome.PUBLISH, null, null);

    private final ModerationKit kit = new ModerationKit();

    @Test
    void publishesAndTellsItsAuthorAndTheLog() {
        Case open = open(CaseKind.EXPERIENCE);

        Decision decision = kit.decide().decide(FIRST, open.id(), 1, PUBLISH);

        assertThat(decision.takesEffect()).isTrue();
        assertThat(now(open).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(now(open).version()).isEqualTo(2);
        assertThat(kit.subject(CaseKind.EXPERIENCE).settled).containsExactly(CaseStatus.PUBLISHED);
        assertThat(kit.log.entries()).extracting(LogEntry::event).containsExactly(LogEvent.SUBMITTED, LogEvent.DECIDED);
    }

    @Test
    void whoSawAnEarlierVersionDecidesNothing() {
        Case open = open(CaseKind.EXPERIENCE);
        kit.decide().decide(FIRST, open.id(), 1, because(Outcome.REQUEST_CHANGES));

        assertRefused(Refusal.STALE, SECOND, open, 1, PUBLISH);
        assertThat(kit.decisions.all()).hasSize(1);
    }

    @Test
    void aWithdrawalWaitsForAnotherModerator() {
        Case published = published(CaseKind.EXPERIENCE);

        Decision first = kit.decide().decide(FIRST, published.id(), 2, because(Outcome.WITHDRAW));
        assertThat(first.takesEffect()).isFalse();
        assertThat(now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(now(published).waits()).isTrue();
        assertRefused(Refusal.ANOTHER_MODERATOR, FIRST, published, 3, because(Outcome.WITHDRAW));

        assertThat(kit.decide()
                        .decide(SECOND, published.id(), 3, because(Outcome.WITHDRAW))
                        .takesEffect())
                .isTrue();
        assertThat(now(published).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(now(published).waits()).isFalse();
    }

    @Test
    void aSecondModeratorMayLeaveItPublished() {
        Case published = published(CaseKind.EXPERIENCE);
        kit.decide().decide(FIRST, published.id(), 2, because(Outcome.WITHDRAW));

        kit.decide().decide(SECOND, published.id(), 3, because(Outcome.RESTORE));

        assertThat(now(published).status()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(now(published).pending()).isNull();
        assertThat(kit.subject(CaseKind.EXPERIENCE).settled).containsExactly(CaseStatus.PUBLISHED);
        assertThat(kit.decisions.of(published.id()).getLast().instead()).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(kit.log.entries().getLast().details()).containsEntry("instead", "PUBLISHED");
    }

    @Test
    void whatNeedsASecondIsNotPublishedByOne() {
        kit.subject(CaseKind.ANSWER).second = true;
        Case open = open(CaseKind.ANSWER);

        assertThat(kit.decide().decide(FIRST, open.id(), 1, PUBLISH).takesEffect())
                .isFalse();
        assertThat(now(open).status()).isEqualTo(CaseStatus.OPEN);

        kit.decide().decide(SECOND, open.id(), 2, PUBLISH);
        assertThat(now(open).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void nobodyDecidesOnTheirOwnOrWithATieOrWhereTheKindBarsThem() {
        Case open = open(CaseKind.EXPERIENCE);
        assertRefused(Refusal.OWN_CONTRIBUTION, AUTHOR, open, 1, PUBLISH);
        kit.cases.tie(FIRST, PLATFORM);
        assertRefused(Refusal.DECLARED_TIE, FIRST, open, 1, PUBLISH);
        kit.reported.add(SECOND, open.subject());
        assertRefused(Refusal.ANOTHER_MODERATOR, SECOND, open, 1, PUBLISH);
        kit.subject(CaseKind.EXPERIENCE).barred = SECOND;
        assertRefused(Refusal.ANOTHER_MODERATOR, SECOND, open, 1, PUBLISH);
    }

    @Test
    void aReportFoundRightTakesOffWhatItReported() {
        Case published = published(CaseKind.EXPERIENCE);
        Case report = open(CaseKind.REPORT);
        kit.subject(CaseKind.REPORT).follows = new CaseSubject.Consequence(published.id(), Outcome.WITHDRAW, false);
        kit.decide().decide(FIRST, report.id(), 1, because(Outcome.WITHDRAW));
        assertThat(now(published).status()).isEqualTo(CaseStatus.PUBLISHED);

        Decision cause = kit.decide().decide(SECOND, report.id(), 2, because(Outcome.WITHDRAW));

        assertThat(now(report).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(now(published).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(kit.decisions.of(published.id()).getLast().because()).isEqualTo(cause.id());
    }

    private Case open(CaseKind kind) {
        return kit.open.open(
                kind, PLATFORM, AUTHOR, UUID.nameUUIDFromBytes(kind.name().getBytes(UTF_8)), Set.of(), false);
    }

    private Case published(CaseKind kind) {
        Case open = open(kind);
        kit.decide().decide(FIRST, open.id(), 1, PUBLISH);
        return open;
    }

    private Case now(Case one) {
        return kit.cases.withId(one.id()).orElseThrow();
    }

    private static Verdict because(Outcome outcome) {
        return new Verdict(outcome, SampleGrounds.ANY, "Voici pourquoi.");
    }

    private void assertRefused(Refusal refusal, MemberId moderator, Case one, int seen, Verdict verdict) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.decide().decide(moderator, one.id(), seen, verdict))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(refusal));
    }
}
