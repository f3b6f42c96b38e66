package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.member.MemberId;
import vigie.platform.SamplePlatform;

/** What stays of what somebody sent when their account is deleted. */
class LeaveCasesTest {
    private static final MemberId LEAVING = new MemberId(new UUID(1, 1));
    private static final MemberId STAYING = new MemberId(new UUID(1, 2));
    private static final MemberId MODERATOR = new MemberId(new UUID(9, 1));

    private final ModerationKit kit = new ModerationKit();

    private Case sent(CaseKind kind, MemberId author, long subject) {
        return kit.open.open(kind, SamplePlatform.ID, author, new UUID(4, subject), Set.of(), false);
    }

    private List<LogEvent> logged(Case about) {
        return kit.log.entries().stream()
                .filter(entry -> entry.caseId().equals(about.id()))
                .map(LogEntry::event)
                .toList();
    }

    private CaseStatus status(Case one) {
        return kit.cases.withId(one.id()).orElseThrow().status();
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void whatWaitsIsDecidedAllTheSame(CaseKind kind) {
        Case waits = sent(kind, LEAVING, 1);

        kit.leaveCases.leave(LEAVING);

        assertThat(status(waits)).isEqualTo(CaseStatus.OPEN);
        assertThat(logged(waits)).containsExactly(LogEvent.SUBMITTED, LogEvent.AUTHOR_LEFT);
    }

    @Test
    void nobodyIsLeftToMakeChangesThatWereAskedFor() {
        Case sentBack = sent(CaseKind.ANSWER, LEAVING, 1);
        kit.decide()
                .decide(
                        MODERATOR,
                        sentBack.id(),
                        sentBack.version(),
                        new Verdict(Outcome.REQUEST_CHANGES, SampleGrounds.ANY, "Une source manque."));

        kit.leaveCases.leave(LEAVING);

        assertThat(status(sentBack)).isEqualTo(CaseStatus.RETRACTED);
        assertThat(logged(sentBack))
                .containsExactly(LogEvent.SUBMITTED, LogEvent.DECIDED, LogEvent.AUTHOR_LEFT, LogEvent.RETRACTED);
    }

    @Test
    void whatIsPublicStaysAndNobodyElsesIsTouched() {
        Case published = sent(CaseKind.ANSWER, LEAVING, 1);
        kit.decide().decide(MODERATOR, published.id(), published.version(), new Verdict(Outcome.PUBLISH, null, null));
        Case others = sent(CaseKind.ANSWER, STAYING, 2);

        kit.leaveCases.leave(LEAVING);

        assertThat(status(published)).isEqualTo(CaseStatus.PUBLISHED);
        assertThat(logged(others)).containsExactly(LogEvent.SUBMITTED);
    }

    /** The log is for good: who left is not in it. */
    @Test
    void theLogDoesNotSayWhoLeft() {
        Case waits = sent(CaseKind.REMARK, LEAVING, 1);

        kit.leaveCases.leave(LEAVING);

        assertThat(kit.log.entries().getLast().details())
                .containsOnlyKeys("kind", "status", "revision")
                .doesNotContainValue(LEAVING.value().toString());
        assertThat(kit.log.entries().getLast().caseId()).isEqualTo(waits.id());
    }
}
