package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

class FindNextCaseTest {
    private static final MemberId AUTHOR = new MemberId(new UUID(1, 1));
    private static final MemberId MODERATOR = new MemberId(new UUID(1, 2));
    private static final PlatformId PLATFORM = new PlatformId(new UUID(2, 1));
    private static final PlatformId TIED = new PlatformId(new UUID(2, 2));

    private final ModerationKit kit = new ModerationKit();
    private final InMemoryWaitingCases queue = new InMemoryWaitingCases();
    private final FindNextCase next = new FindNextCase(queue, new CaseSubjects(List.copyOf(kit.subjects)), kit.check);

    private Case waiting(int number, CaseKind kind, PlatformId platform, MemberId author) {
        Case open = Case.opened(
                new CaseId(new UUID(3, number)),
                kind,
                platform,
                author,
                new UUID(4, number),
                Instant.EPOCH.plusSeconds(number),
                Set.of(),
                false);
        queue.cases.add(open);
        return open;
    }

    @Test
    void theOldestComesFirstThenTheNextOneThenTheOldestAgain() {
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, null)).isEmpty();
        Case first = waiting(1, CaseKind.ANSWER, PLATFORM, AUTHOR);
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, first)).isEmpty();
        Case second = waiting(2, CaseKind.ANSWER, PLATFORM, AUTHOR);
        Case third = waiting(3, CaseKind.ANSWER, PLATFORM, AUTHOR);
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, null)).contains(first.id());
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, first)).contains(second.id());
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, second)).contains(third.id());
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, third)).contains(first.id());
    }

    @Test
    void onlyWhatPassesTheFilterFollows() {
        CaseFilter answers = new CaseFilter(CaseState.OPEN, Set.of(CaseKind.ANSWER), null, 0, null, null);
        Case first = waiting(1, CaseKind.ANSWER, PLATFORM, AUTHOR);
        waiting(2, CaseKind.EXPERIENCE, PLATFORM, AUTHOR);
        assertThat(next.find(MODERATOR, answers, first)).isEmpty();
        Case third = waiting(3, CaseKind.ANSWER, PLATFORM, AUTHOR);
        assertThat(next.find(MODERATOR, answers, first)).contains(third.id());
        assertThat(next.find(MODERATOR, answers, third)).contains(first.id());
    }

    @Test
    void whatOneMayNotDecideIsPassedOver() {
        kit.cases.tie(MODERATOR, TIED);
        kit.subject(CaseKind.APPEAL).barred = MODERATOR;
        waiting(1, CaseKind.ANSWER, PLATFORM, MODERATOR);
        waiting(2, CaseKind.ANSWER, TIED, AUTHOR);
        waiting(3, CaseKind.APPEAL, PLATFORM, AUTHOR);
        Case pending = waiting(4, CaseKind.ANSWER, PLATFORM, AUTHOR);
        queue.cases.set(3, pending.waitingForSecond(Outcome.PUBLISH, MODERATOR));
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, null)).isEmpty();
        Case free = waiting(5, CaseKind.ANSWER, PLATFORM, AUTHOR);
        assertThat(next.find(MODERATOR, CaseFilter.WAITING, null)).contains(free.id());
    }
}
