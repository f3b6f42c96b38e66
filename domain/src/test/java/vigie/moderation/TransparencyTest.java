package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigie.moderation.Transparency.Appeals;
import vigie.moderation.Transparency.Count;
import vigie.moderation.Transparency.ForGround;
import vigie.moderation.Transparency.OfKind;
import vigie.moderation.Transparency.Reports;

class TransparencyTest {
    private static Count count(
            LogEvent event, CaseKind kind, @Nullable Outcome outcome, @Nullable String ground, long times) {
        return new Count(event, kind, outcome, ground, times);
    }

    @Test
    void nothingInTheLogIsNoughtOfEverything() {
        Transparency none = Transparency.of(List.of(), List.of(), 0, "");
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
                        count(LogEvent.DECIDED, CaseKind.REPORT, Outcome.WITHDRAW, "UNLAWFUL", 2),
                        count(LogEvent.DECIDED, CaseKind.REPORT, Outcome.REFUSE, "UNFOUNDED", 4),
                        count(LogEvent.SUBMITTED, CaseKind.APPEAL, null, null, 2),
                        count(LogEvent.DECIDED, CaseKind.APPEAL, Outcome.REVERSE, "NEW_FACTS", 1)),
                List.of(),
                47,
                "abc");
        assertThat(counted.kinds()).contains(new OfKind(CaseKind.EXPERIENCE, 10, 5, 3, 2, 2, 1));
        assertThat(counted.refused()).containsExactly(new ForGround("NO_SOURCE", 3), new ForGround("OFF_TOPIC", 1));
        assertThat(counted.withdrawn()).containsExactly(new ForGround("UNLAWFUL", 2));
        assertThat(counted.reports()).isEqualTo(new Reports(7, 2, 4));
        assertThat(counted.appeals()).isEqualTo(new Appeals(2, 0, 1));
        assertThat(counted.nothingYet()).isFalse();
    }
}
