package vigie.questionnaire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The eight ways in which one criterion can stand for one platform; readers see eight shapes with eight words. */
public enum CriterionState {
    ALERT(Stance.ALERT),
    UNFAVOURABLE(Stance.UNFAVOURABLE),
    MIXED(Stance.MIXED),
    NEUTRAL(Stance.NEUTRAL),
    FAVOURABLE(Stance.FAVOURABLE),
    /** Documented, and no rule gives it a stance. */
    WITHOUT_STANCE(null),
    /** Nobody has documented it: never read as a no. */
    UNKNOWN(null),
    /** The criterion has no meaning for this kind of platform. */
    NOT_APPLICABLE(null);

    private final @Nullable Stance stance;

    CriterionState(@Nullable Stance stance) {
        this.stance = stance;
    }

    public static CriterionState of(Stance stance) {
        return valueOf(stance.name());
    }

    public Optional<Stance> stance() {
        return Optional.ofNullable(stance);
    }

    public boolean applicable() {
        return this != NOT_APPLICABLE;
    }

    public boolean documented() {
        return stance != null || this == WITHOUT_STANCE;
    }
}
