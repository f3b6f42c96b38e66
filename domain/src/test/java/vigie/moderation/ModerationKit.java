package vigie.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigie.identity.CountingIds;
import vigie.member.MemberKit;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Platforms;

/** Moderation on fakes; each kind of case has a subject that notes what became of it. */
public class ModerationKit extends MemberKit {
    public final CountingIds caseIds = new CountingIds();
    public final InMemoryCases cases = new InMemoryCases();
    public final InMemoryDecisions decisions = new InMemoryDecisions();
    public final InMemoryModerationLog log = new InMemoryModerationLog();
    public final InMemoryPriorReports reported = new InMemoryPriorReports();
    public final InMemoryWaitingAppeals waitingAppeals = new InMemoryWaitingAppeals();
    public final InMemoryPlatforms platforms = new InMemoryPlatforms();
    public final SampleGrounds grounds = new SampleGrounds();
    public final CheckVerdict check = new CheckVerdict(cases, grounds, waitingAppeals, reported);
    public final OpenCase open = new OpenCase(cases, log, caseIds, time);
    public final LeaveCases leaveCases = new LeaveCases(cases, open);
    public final InMemoryHintFacts hintFacts = new InMemoryHintFacts();
    public final NoticeHints hints = new NoticeHints(hintFacts, time);
    public final List<NotedSubject> subjects = new ArrayList<>(
            Arrays.stream(CaseKind.values()).map(NotedSubject::new).toList());

    public GatherCases gatherCases(Platforms platforms) {
        return new GatherCases(cases, decisions, platforms);
    }

    public NotedSubject subject(CaseKind kind) {
        return subjects.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    public DecideCase decide() {
        return decideWith(List.copyOf(subjects));
    }

    public TakeBackDecision takeBack() {
        return new TakeBackDecision(cases, new CaseSubjects(List.copyOf(subjects)), log, time);
    }

    public DecideCase decideWith(List<? extends CaseSubject> those) {
        return new DecideCase(
                cases,
                decisions,
                log,
                check,
                new TellOfDecision(letters, platforms),
                caseIds,
                time,
                new CaseSubjects(List.copyOf(those)));
    }
}
