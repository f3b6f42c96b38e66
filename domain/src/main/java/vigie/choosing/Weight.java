package vigie.choosing;

import java.util.Arrays;
import java.util.Optional;

/** How much a criterion matters to a coach, in points. */
public enum Weight {
    NONE(0),
    /** What every criterion is worth as long as a coach says nothing. */
    COUNTS(1),
    MUCH(3);

    private final int points;

    Weight(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** As an address says it: its points. */
    public String code() {
        return String.valueOf(points);
    }

    public static Optional<Weight> of(String code) {
        return Arrays.stream(values())
                .filter(weight -> weight.code().equals(code))
                .findFirst();
    }
}
