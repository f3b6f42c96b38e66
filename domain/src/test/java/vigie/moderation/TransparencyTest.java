package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.moderation.Transparency.Appeals;
import vigie.moderation.Transparency.Count;
import vigie.moderation.Transparency.ForGround;
import vigie.moderation.Transparency.OfKind;
import vigie.moderation.Transparency.Reports;
import vigie.moderation.Transparency.Stand;
import vigie.moderation.Transparency.Standing;

class TransparencyTest {
    private static Count count(
            LogEvent event, CaseKind kind, @Nullable Outcome outcome, @Nullable String ground, long times) {
        return new Count(event, kind, outcome, ground, times);
    }

    @Test
    void nothingInTheLogIsNoughtOfEverything() {
        Transparency none = Transparency.of(List.of(), List.of(), List.of(), 0, "");
        assertThat(none.nothingYet()).isTrue();
        assertThat(none.kinds())
                .extracting(OfKind::kind)
                .containsExactly(CaseKind.PLATFORM, CaseKind.ANSWER, CaseKind.EXPERIENCE, CaseKind.REMARK);
        assertThat(none.kinds()).allMatch(kind -> kind.received() + kind.published() + kind.refused() == 0);
        assertThat(none.refused()).isEmpty();
    }

    @Test
    void countsWhatTookEffectOnce() {
        Transparency counted = Transparency.of(
                List.of(
                        count(LogEvent.SUBMITTED, CaseKind.EXPERIENCE, null, null, 10),
                        count(LogEvent.RESUBMITTED, CaseKind.EXPERIENCE, null, null, 3),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.PUBLISH, null, 5),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.REQUEST_CHANGES, "UNCLEAR", 3),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.REFUSE, "OFF_TOPIC", 1),
                        count(LogEvent.DECIDED, CaseKind.ANSWER, Outcome.REFUSE, "NO_SOURCE", 2),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.REFUSE, "NO_SOURCE", 1),
                        count(LogEvent.DECIDED_FIRST, CaseKind.EXPERIENCE, Outcome.WITHDRAW, "UNLAWFUL", 4),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.WITHDRAW, "UNLAWFUL", 2),
                        count(LogEvent.DECIDED, CaseKind.EXPERIENCE, Outcome.RESTORE, "NEW_FACTS", 1),
                        count(LogEvent.SUBMITTED, CaseKind.REPORT, null, null, 7),
                        count(LogEvent.DECIDED, CaseKind.REPORT, Outcome.WITHDRAW, "UNLAWFUL", 2)),
                List.of(),
                List.of(),
                47,
                "abc");
        assertThat(counted.kinds()).contains(new OfKind(CaseKind.EXPERIENCE, 10, 5, 3, 2, 2, 1));
        assertThat(counted.refused()).containsExactly(new ForGround("NO_SOURCE", 3), new ForGround("OFF_TOPIC", 1));
        assertThat(counted.withdrawn()).containsExactly(new ForGround("UNLAWFUL", 2));
        assertThat(counted.nothingYet()).isFalse();
    }

    private static Stand stand(CaseKind kind, CaseStatus status, @Nullable String ground, long cases) {
        return new Stand(kind, status, ground, cases);
    }

    private static Transparency standing(Stand... stands) {
        return Transparency.of(List.of(), List.of(stands), List.of(), 1, "abc");
    }

    @Test
    void whatWasReceivedIsAllThatStandsSomewhere() {
        Transparency counted = standing(
                stand(CaseKind.EXPERIENCE, CaseStatus.OPEN, null, 1),
                stand(CaseKind.EXPERIENCE, CaseStatus.CHANGES_REQUESTED, "UNCLEAR", 2),
                stand(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, null, 3),
                stand(CaseKind.EXPERIENCE, CaseStatus.REFUSED, "UNCLEAR", 4),
                stand(CaseKind.EXPERIENCE, CaseStatus.WITHDRAWN, "UNLAWFUL", 5),
                stand(CaseKind.EXPERIENCE, CaseStatus.RETRACTED, null, 6),
                stand(CaseKind.EXPERIENCE, CaseStatus.SUPERSEDED, null, 7));

        assertThat(counted.standing())
                .contains(new Standing(CaseKind.EXPERIENCE, 28, 1, 2, 3, 4, 5, 6, 7))
                .contains(new Standing(CaseKind.ANSWER, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void reportsThatWereClosedAreNotAllUnfounded() {
        Transparency counted = standing(
                stand(CaseKind.REPORT, CaseStatus.OPEN, null, 5),
                stand(CaseKind.REPORT, CaseStatus.WITHDRAWN, "UNLAWFUL", 2),
                stand(CaseKind.REPORT, CaseStatus.WITHDRAWN, "NEW_FACTS", 1),
                stand(CaseKind.REPORT, CaseStatus.REFUSED, "UNFOUNDED", 4),
                stand(CaseKind.REPORT, CaseStatus.REFUSED, "UNCLEAR", 3),
                stand(CaseKind.REPORT, CaseStatus.REFUSED, "NO_LONGER_ONLINE", 2),
                stand(CaseKind.REPORT, CaseStatus.RETRACTED, null, 1),
                stand(CaseKind.EXPERIENCE, CaseStatus.REFUSED, "UNCLEAR", 9));

        assertThat(counted.reports()).isEqualTo(new Reports(18, 5, 3, 4, 2, 3, 1));
    }

    @Test
    void appealsAreCountedOnceEach() {
        Transparency counted = standing(
                stand(CaseKind.APPEAL, CaseStatus.OPEN, null, 1),
                stand(CaseKind.APPEAL, CaseStatus.UPHELD, "DECISION_STANDS", 3),
                stand(CaseKind.APPEAL, CaseStatus.REVERSED, "NEW_FACTS", 2));

        assertThat(counted.appeals()).isEqualTo(new Appeals(6, 1, 3, 2, 0));
    }

    /** What the log says of a decision is what the rules make of it. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aDecisionBringsWhatTheStateMachineSays(Outcome outcome) {
        for (CaseKind kind : CaseKind.values()) {
            for (CaseStatus status : CaseStatus.values()) {
                status.after(outcome, kind)
                        .ifPresent(next -> assertThat(outcome.brings()).isEqualTo(next));
            }
        }
    }
}
