package vigie.questionnaire;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a documented criterion stands with regard to the profession's ethics; always computed by the questionnaire's rules.
 * Declared from the one a reader is warned of first to the one that needs no warning; stances are never averaged.
 */
public enum Stance {
    ALERT,
    UNFAVOURABLE,
    MIXED,
    NEUTRAL,
    FAVOURABLE;

    /** The stance that a reader must be warned of first; empty when there is none. */
    public static Optional<Stance> gravest(Collection<Stance> stances) {
        return stances.stream().min(Comparator.naturalOrder());
    }
}
