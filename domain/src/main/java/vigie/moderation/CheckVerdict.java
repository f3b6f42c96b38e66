package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    CheckVerdict(Cases cases, Grounds grounds) {
        this.cases = cases;
        this.grounds = grounds;
    }

    /** Why this moderator may not decide on it, for pages; empty when they may. */
    public Optional<Refusal> bar(MemberId moderator, Case found, CaseSubject subject) {
        if (moderator.equals(found.author())) {
            return Optional.of(Refusal.OWN_CONTRIBUTION);
        }
        if (found.platform() != null && cases.hasTie(moderator, found.platform())) {
            return Optional.of(Refusal.DECLARED_TIE);
        }
        return subject.bars(found, moderator) ? Optional.of(Refusal.ANOTHER_MODERATOR) : Optional.empty();
    }

    void mayDecide(MemberId moderator, Case found, CaseSubject subject) {
        bar(moderator, found, subject).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        if (found.pending() != null && moderator.equals(found.pending().by())) {
            throw new RefusedException(Refusal.ANOTHER_MODERATOR);
        }
    }

    CaseStatus next(Case found, Outcome outcome) {
        return found.after(outcome)
                .orElseThrow(() ->
                        new RefusedException(found.waits() ? Refusal.OUTCOME_NOT_POSSIBLE : Refusal.ALREADY_DECIDED));
    }

    void words(Verdict verdict) {
        List<InputProblem> problems = new ArrayList<>();
        String ground = verdict.ground();
        String reason = verdict.reason();
        boolean grounded = ground != null && !ground.isBlank();
        if (!grounded && verdict.outcome().needsReason()) {
            problems.add(new InputProblem("ground", "Choisissez un motif.", "Choose a ground."));
        }
        if (grounded
                && grounds.of(verdict.outcome()).stream()
                        .noneMatch(each -> each.code().equals(ground))) {
            problems.add(new InputProblem(
                    "ground",
                    "Ce motif ne va pas avec cette décision.",
                    "This ground does not go with this decision."));
        }
        if ((reason == null || reason.isBlank()) && verdict.outcome().needsReason()) {
            problems.add(new InputProblem(
                    "reason", "Expliquez la décision à son auteur.", "Explain the decision to its author."));
        }
        if (reason != null && (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0)) {
            problems.add(new InputProblem(
                    "reason",
                    "4 000 caractères au plus, sans caractère nul.",
                    "At most 4,000 characters, no null ones."));
        }
        InvalidInputException.throwIfAny(problems);
    }
}
