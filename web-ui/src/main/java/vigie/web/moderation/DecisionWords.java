package vigie.web.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.moderation.NamedDecision;
import vigie.moderation.Outcome;
import vigie.web.layout.PageContext;

/** What was decided on a case and what can be, in words that tell what has happened from what has not yet. */
public record DecisionWords(PageContext context, CaseFile file) {
    /** What a moderator decided, or would have: the first of two has changed nothing yet. */
    public String decided(Decision decision) {
        if (!decision.takesEffect()) {
            return context.text("case.first.said", verb(decision.outcome()));
        }
        return decision.outcome() == Outcome.RESTORE && decision.instead() == CaseStatus.PUBLISHED
                ? context.text("outcome.left")
                : context.text("outcome.done." + decision.outcome().name());
    }

    /** How far a first decision got; null for one that took effect. */
    public @Nullable String first(NamedDecision named) {
        if (named.decision().takesEffect()) {
            return null;
        }
        boolean last = named.equals(file.decisions().getLast());
        if (lapsed(named)) {
            return context.text("case.first.lapsed");
        }
        return context.text(last && file.present().pending() != null ? "case.first.waits" : "case.first");
    }

    /** What a first moderator decided and a second one has to confirm. */
    public String waiting(Case.Pending pending) {
        return context.text("case.pending", verb(pending.outcome()));
    }

    private String verb(Outcome outcome) {
        return context.text("outcome.to." + outcome.name());
    }

    /**
     * Whether it is a first decision that came to nothing: taken back, or about a text that its author has replaced. The
     * version of the case tells: what a second moderator decides comes right after.
     */
    private boolean lapsed(NamedDecision named) {
        Decision decision = named.decision();
        if (decision.takesEffect()) {
            return false;
        }
        List<NamedDecision> all = file.decisions();
        int place = all.indexOf(named);
        int after = place + 1 < all.size()
                ? all.get(place + 1).decision().caseVersion()
                : file.present().version();
        return after != decision.caseVersion() + 1;
    }

    /** What an outcome means for this kind of case. */
    public String outcome(Outcome outcome) {
        if (file.gone() != null && outcome == Outcome.REFUSE) {
            return context.text("outcome.gone");
        }
        if (file.present().leavesPublished(outcome)) {
            return context.text("outcome.leave");
        }
        if (confirms(outcome)) {
            return context.text(isReport() ? "outcome.confirm.report" : "outcome.confirm." + outcome.name());
        }
        return isReport()
                ? context.text("outcome.report." + outcome.name())
                : context.text("outcome." + outcome.name());
    }

    private boolean confirms(Outcome outcome) {
        Case.Pending pending = file.present().pending();
        return pending != null && pending.outcome() == outcome;
    }

    /** Over the outcomes: of two moderators the second should know that nothing has changed yet. */
    public String choice() {
        return context.text(file.present().pending() == null ? "decision.outcome" : "decision.outcome.second");
    }

    /** Who reads the reason: nobody is told that something stays where it is. */
    public String reasonHint() {
        return context.text(
                file.present().leavesPublished(Outcome.RESTORE) ? "decision.reason.hint.kept" : "decision.reason.hint");
    }

    private boolean isReport() {
        return file.present().kind() == CaseKind.REPORT;
    }
}
