package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.member.MemberId;

/** What authors are told, and what they may appeal. */
class ContributionTest {
    private static final Instant DECIDED = Instant.parse("2026-01-31T12:00:00Z");

    private static Decision decision(int version, Outcome outcome, boolean takesEffect) {
        return decision(version, outcome, takesEffect, null);
    }

    private static Decision decision(int version, Outcome outcome, boolean takesEffect, @Nullable CaseStatus instead) {
        return new Decision(
                new DecisionId(new UUID(5, version)),
                new CaseId(new UUID(3, 1)),
                version,
                outcome,
                takesEffect,
                "ANY",
                "Voici pourquoi.",
                new MemberId(new UUID(1, 2)),
                DECIDED,
                null,
                instead);
    }

    private static Contribution sent(CaseKind kind, CaseStatus status, Decision... decisions) {
        return sent(kind, status, /* appealed= */ false, decisions);
    }

    private static Contribution sent(CaseKind kind, CaseStatus status, boolean appealed, Decision... decisions) {
        return new Contribution(
                new CaseId(new UUID(3, 1)),
                kind,
                status,
                null,
                new UUID(4, 1),
                null,
                null,
                null,
                true,
                false,
                Instant.EPOCH,
                1,
                appealed,
                List.of(decisions));
    }

    @Test
    void whatOneOfTwoModeratorsDecidedIsNotTold() {
        Decision publish = decision(1, Outcome.PUBLISH, true);
        Decision first = decision(2, Outcome.WITHDRAW, false);
        assertThat(sent(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, publish, first)
                        .told())
                .containsExactly(publish);
        Decision confirmed = decision(3, Outcome.WITHDRAW, true);
        assertThat(sent(CaseKind.EXPERIENCE, CaseStatus.WITHDRAWN, publish, first, confirmed)
                        .told())
                .containsExactly(publish, confirmed);
    }

    @Test
    void aWithdrawalThatWasNotConfirmedNeverWas() {
        Decision publish = decision(1, Outcome.PUBLISH, true);
        Decision first = decision(2, Outcome.WITHDRAW, false);
        Decision left = decision(3, Outcome.RESTORE, true, CaseStatus.PUBLISHED);
        assertThat(sent(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, publish, first, left)
                        .told())
                .containsExactly(publish);
        Decision taken = decision(2, Outcome.WITHDRAW, true);
        Decision restored = decision(3, Outcome.RESTORE, true);
        assertThat(sent(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, publish, taken, restored)
                        .told())
                .containsExactly(publish, taken, restored);
        Decision late = decision(3, Outcome.RESTORE, true, CaseStatus.RETRACTED);
        assertThat(sent(CaseKind.EXPERIENCE, CaseStatus.RETRACTED, publish, taken, late)
                        .told())
                .containsExactly(publish, taken, late);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPERIENCE, REFUSED, REFUSE, true",
        "ANSWER, WITHDRAWN, WITHDRAW, true",
        "REPORT, REFUSED, REFUSE, true",
        "REPORT, WITHDRAWN, WITHDRAW, false",
        "EXPERIENCE, PUBLISHED, PUBLISH, false",
        "EXPERIENCE, CHANGES_REQUESTED, REQUEST_CHANGES, false",
        "EXPERIENCE, RETRACTED, REFUSE, false",
        "APPEAL, UPHELD, UPHOLD, false"
    })
    void refusalsAndWithdrawalsCanBeAppealed(CaseKind kind, CaseStatus status, Outcome outcome, boolean can) {
        Decision decision = decision(1, outcome, true);
        assertThat(sent(kind, status, decision).appealable(DECIDED).isPresent()).isEqualTo(can);
    }

    @Test
    void once() {
        Decision refusal = decision(1, Outcome.REFUSE, true);
        assertThat(sent(CaseKind.ANSWER, CaseStatus.REFUSED, /* appealed= */ true, refusal)
                        .appealable(DECIDED))
                .isEmpty();
    }

    /** As {@link AppealDelay} has it for whoever appeals: the link must not be gone before the right is. */
    @Test
    void forSixMonthsToTheEndOfTheDay() {
        Contribution refused = sent(CaseKind.ANSWER, CaseStatus.REFUSED, decision(1, Outcome.REFUSE, true));
        assertThat(refused.appealable(Instant.parse("2026-07-31T12:00:00Z"))).isPresent();
        assertThat(refused.appealable(Instant.parse("2026-07-31T21:59:59Z"))).isPresent();
        assertThat(refused.appealable(Instant.parse("2026-07-31T22:00:00Z"))).isEmpty();
    }
}
