package vigie.choosing;

import java.util.Comparator;

/**
 * The steps by which two platforms are put in order: the first that tells them apart decides, and none of the later ones makes up
 * for it. Shares are compared as fractions, never rounded.
 */
public enum Step {
    /** Fewer red lines to check, for whoever takes the unknown for a risk. */
    LINES {
        @Override
        public int compare(Weighed one, Weighed other) {
            return one.unknown() == UnknownMeans.RISK
                    ? Integer.compare(one.toCheck().size(), other.toCheck().size())
                    : 0;
        }
    },
    /** The greater balance, of what matters and applies. */
    BALANCE {
        @Override
        public int compare(Weighed one, Weighed other) {
            return greaterShareFirst(one, one.balance(), other, other.balance());
        }
    },
    /** Less under an alert: what is against is not all alike. */
    ALERT {
        @Override
        public int compare(Weighed one, Weighed other) {
            return -greaterShareFirst(
                    one, one.points().alert(), other, other.points().alert());
        }
    },
    /** More of what matters is known. */
    KNOWN {
        @Override
        public int compare(Weighed one, Weighed other) {
            return greaterShareFirst(
                    one, one.points().known(), other, other.points().known());
        }
    },
    /** Nothing tells them apart but the alphabet. */
    NAME {
        @Override
        public int compare(Weighed one, Weighed other) {
            return BY_NAME.compare(one.platform(), other.platform());
        }
    };

    static final Comparator<Candidate> BY_NAME = Comparator.comparing(Candidate::nameKey)
            .thenComparing(platform -> platform.slug().value());

    /** Less than 0 when the one comes first, 0 when this step does not tell them apart. Both have something that applies. */
    public abstract int compare(Weighed one, Weighed other);

    /** The step that tells them apart. */
    static Step between(Weighed one, Weighed other) {
        for (Step step : values()) {
            if (step.compare(one, other) != 0) {
                return step;
            }
        }
        return NAME;
    }

    private static int greaterShareFirst(Weighed one, int ofOne, Weighed other, int ofOther) {
        return Integer.compare(
                ofOther * one.points().whole(), ofOne * other.points().whole());
    }
}
