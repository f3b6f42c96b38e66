package vigie.web.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.rating.Stars;

/**
 * The themes' means around a middle, the first theme upwards and the others clockwise. Each star is 20 wide; the figures stand
 * beside it in words.
 *
 * @param means null where a theme has none
 */
public record Radar(List<@Nullable BigDecimal> means) {
    private static final int STAR = 20;

    /** An end of an axis or a mean on it. */
    public record Point(long x, long y) {
        String written() {
            return x + "," + y;
        }
    }

    public Radar {
        means = Collections.unmodifiableList(new ArrayList<>(means));
    }

    /** Whether there is anything to see. */
    public boolean any() {
        return means.stream().anyMatch(Objects::nonNull);
    }

    /** The outline of so many stars on all axes. */
    public String ring(int stars) {
        return axes().stream()
                .map(axis -> point(axis, BigDecimal.valueOf(stars)).written())
                .collect(Collectors.joining(" "));
    }

    /** The ends of the axes. */
    public List<Point> ends() {
        return axes().stream()
                .map(axis -> point(axis, BigDecimal.valueOf(Stars.MOST)))
                .toList();
    }

    /** The means of the themes that have one. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int axis : axes()) {
            BigDecimal mean = means.get(axis);
            if (mean != null) {
                points.add(point(axis, mean));
            }
        }
        return points;
    }

    /** The outline of the means; empty unless every theme has one, for a missing one is not a bad one. */
    public String outline() {
        return points().size() < means.size()
                ? ""
                : points().stream().map(Point::written).collect(Collectors.joining(" "));
    }

    private List<Integer> axes() {
        return IntStream.range(0, means.size()).boxed().toList();
    }

    private Point point(int axis, BigDecimal stars) {
        double angle = 2 * Math.PI * axis / means.size();
        double length = stars.doubleValue() * STAR;
        return new Point(Math.round(length * Math.sin(angle)), Math.round(-length * Math.cos(angle)));
    }
}
