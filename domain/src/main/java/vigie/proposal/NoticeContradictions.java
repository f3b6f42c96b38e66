package vigie.proposal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.platform.Platform;
import vigie.proposal.AnswerProposals.Waiting;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaires;

/** Which answers of a platform do not go together: those that are published, and those that wait for a moderator. */
@Singleton
class NoticeContradictions {
    private final Answers answers;
    private final AnswerProposals proposals;
    private final Questionnaires questionnaires;
    private final Contradictions contradictions;
    private final Cases cases;

    NoticeContradictions(
            Answers answers,
            AnswerProposals proposals,
            Questionnaires questionnaires,
            Contradictions contradictions,
            Cases cases) {
        this.answers = answers;
        this.proposals = proposals;
        this.questionnaires = questionnaires;
        this.contradictions = contradictions;
        this.cases = cases;
    }

    /** Those that this value would have a part in. */
    List<Contradiction> of(Platform platform, String ask, AnswerValue value) {
        return among(platform, said(platform, proposals.waitingOn(platform.id())), ask, value);
    }

    /**
     * Notes on everything that waits on a platform whether it has a part in one now. Called whenever an answer came, went or
     * was decided on.
     *
     * @param leaving the case that is being decided on, and waits no more; null when none is
     */
    void refresh(Platform platform, @Nullable CaseId leaving) {
        List<Waiting> waiting = proposals.waitingOn(platform.id()).stream()
                .filter(each -> !each.caseId().equals(leaving))
                .toList();
        Map<String, List<AnswerValue>> said = said(platform, waiting);
        for (Waiting each : waiting) {
            boolean contradicts =
                    !among(platform, said, each.ask(), each.value()).isEmpty();
            if (contradicts != each.contradicts()) {
                cases.mark(each.caseId(), Hint.CONTRADICTION, contradicts);
            }
        }
    }

    private Map<String, List<AnswerValue>> said(Platform platform, List<Waiting> waiting) {
        Map<String, List<AnswerValue>> said = new HashMap<>();
        for (DocumentedAnswer each : answers.currentOf(List.of(platform.id()))) {
            said.computeIfAbsent(each.answer().ask(), none -> new ArrayList<>())
                    .add(each.answer().value());
        }
        for (Waiting each : waiting) {
            said.computeIfAbsent(each.ask(), none -> new ArrayList<>()).add(each.value());
        }
        return said;
    }

    private List<Contradiction> among(
            Platform platform, Map<String, List<AnswerValue>> said, String ask, AnswerValue value) {
        // It would take the place of whatever else is said of the ask.
        Map<String, List<AnswerValue>> possible = new HashMap<>(said);
        possible.put(ask, List.of(value));
        return contradictions.of(questionnaires.current()).stream()
                .filter(each -> each.speaksOf(ask) && each.canHold(platform.kind(), possible))
                .toList();
    }
}
