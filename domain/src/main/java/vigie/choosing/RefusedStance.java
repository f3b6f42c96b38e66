package vigie.choosing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Stance;

/**
 * This stance of a criterion is not accepted, nor any that a reader is warned of before it.
 *
 * @param limit one of {@link #LIMITS}
 */
public record RefusedStance(Criterion criterion, Stance limit) implements RedLine {
    /** Nobody refuses what is neither good nor bad in itself, let alone what is good. */
    public static final Set<Stance> LIMITS = EnumSet.of(Stance.ALERT, Stance.UNFAVOURABLE, Stance.MIXED);

    @Override
    public Finding on(Candidate platform) {
        return new Finding(this, status(platform.state(criterion)), List.of());
    }

    private Status status(CriterionState state) {
        if (!state.applicable()) {
            return Status.OUT;
        }
        Optional<Stance> stance = state.stance();
        // Documented, and no rule gives it a stance: what would is still missing.
        return stance.map(given -> given.compareTo(limit) <= 0 ? Status.CROSSED : Status.CLEARED)
                .orElse(Status.TO_CHECK);
    }

    @Override
    public List<Chosen> chosen() {
        return List.of(new Chosen(ChoicesReader.LINE + "." + criterion.number(), limit.name()));
    }

    @Override
    public List<String> asks() {
        return List.of();
    }
}
