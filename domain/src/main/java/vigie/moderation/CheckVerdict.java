package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.language.PlainText;
import vigie.member.MemberId;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Whether a moderator may decide on a case, and whether what they send is whole. */
@Singleton
public class CheckVerdict {
    /** Characters. */
    public static final int LONGEST_REASON = 4_000;

    private final Cases cases;
    private final Grounds grounds;
    private final WaitingAppeals appeals;
    private final PriorReports reports;

    CheckVerdict(Cases cases, Grounds grounds, WaitingAppeals appeals, PriorReports reports) {
        this.cases = cases;
        this.grounds = grounds;
        this.appeals = appeals;
        this.reports = reports;
    }

    /** Why this moderator may not decide on it, for pages; empty when they may. */
    public Optional<Refusal> bar(MemberId moderator, Case found, CaseSubject subject) {
        if (moderator.equals(found.author()) || subject.isFrom(found, moderator)) {
            return Optional.of(Refusal.OWN_CONTRIBUTION);
        }
        if (found.platform() != null && cases.hasTie(moderator, found.platform())) {
            return Optional.of(Refusal.DECLARED_TIE);
        }
        return found.isFirst(moderator) || reports.areFrom(moderator, found) || subject.bars(found, moderator)
                ? Optional.of(Refusal.ANOTHER_MODERATOR)
                : Optional.empty();
    }

    void mayDecide(MemberId moderator, Case found, CaseSubject subject) {
        bar(moderator, found, subject).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    /** Whether this decision of this moderator would only be the first of two. */
    boolean waitsForAnother(Case found, CaseSubject subject, Outcome outcome, MemberId moderator) {
        if (found.after(outcome).equals(Optional.of(found.status())) || !takesTwo(found, subject, outcome)) {
            return false;
        }
        Case.Pending pending = found.pending();
        return pending == null || pending.outcome() != outcome || moderator.equals(pending.by());
    }

    private static boolean takesTwo(Case found, CaseSubject subject, Outcome outcome) {
        return switch (outcome) {
            case WITHDRAW -> true;
            case PUBLISH, RESTORE, REVERSE -> subject.needsSecond(found);
            case REQUEST_CHANGES, REFUSE, UPHOLD -> false;
        };
    }

    /** What has left the site cannot be withdrawn any more: a report about it can only be closed. */
    public boolean isPossible(Case found, CaseSubject subject, Outcome outcome) {
        return found.after(outcome).isPresent()
                && (outcome != Outcome.WITHDRAW || subject.gone(found).isEmpty());
    }

    CaseStatus next(Case found, CaseSubject subject, Outcome outcome) {
        CaseStatus next = found.after(outcome)
                .filter(possible -> isPossible(found, subject, outcome))
                .orElseThrow(() ->
                        new RefusedException(found.waits() ? Refusal.OUTCOME_NOT_POSSIBLE : Refusal.ALREADY_DECIDED));
        if (appeal(found).isPresent()) {
            throw new RefusedException(Refusal.APPEAL_WAITS);
        }
        return next;
    }

    /** The appeal that waits against a decision on this case, and alone may undo it; empty when none does. */
    public Optional<CaseId> appeal(Case found) {
        return appeals.against(found.id());
    }

    /** The grounds that may be named for this decision on this case. */
    public List<Ground> grounds(Case found, CaseSubject subject, Outcome outcome) {
        // Who does not confirm a withdrawal restores nothing: the publication is upheld.
        Outcome meant = found.leavesPublished(outcome) ? Outcome.UPHOLD : outcome;
        return grounds.fitting(subject.judged(found, outcome), meant);
    }

    void words(Case found, CaseSubject subject, Verdict verdict) {
        List<InputProblem> problems = new ArrayList<>();
        String ground = verdict.ground();
        String reason = verdict.reason();
        boolean grounded = ground != null && !ground.isBlank();
        if (!grounded && verdict.outcome().needsReason()) {
            problems.add(new InputProblem("ground", "Choisissez un motif.", "Choose a ground."));
        }
        if (grounded
                && grounds(found, subject, verdict.outcome()).stream()
                        .noneMatch(each -> each.code().equals(ground))) {
            problems.add(new InputProblem(
                    "ground",
                    "Ce motif ne va pas avec cette décision, ou avec ce dont elle parle.",
                    "This ground does not go with this decision, or with what it is about."));
        }
        if (reason == null && verdict.outcome().needsReason()) {
            problems.add(new InputProblem(
                    "reason", "Expliquez la décision à son auteur.", "Explain the decision to its author."));
        }
        if (reason != null && PlainText.length(reason) > LONGEST_REASON) {
            problems.add(new InputProblem("reason", "4 000 caractères au plus.", "At most 4,000 characters."));
        }
        if (reason != null && !PlainText.isText(reason)) {
            problems.add(new InputProblem(
                    "reason",
                    "Cette explication contient un signe qui ne peut pas être gardé.",
                    "This explanation holds a character that cannot be kept."));
        }
        InvalidInputException.throwIfAny(problems);
    }
}
