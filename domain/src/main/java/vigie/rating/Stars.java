package vigie.rating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The ratings of one criterion: how much those with each number of stars weigh together. One imagined rating for each number of
 * stars is added, so that few ratings say little.
 *
 * @param weights of the ratings with 1 star to 5
 */
public record Stars(List<Double> weights) {
    public static final int MOST = 5;

    public static final Stars NONE = new Stars(List.of(0.0, 0.0, 0.0, 0.0, 0.0));

    public Stars {
        weights = List.copyOf(weights);
        if (weights.size() != MOST || weights.stream().anyMatch(weight -> !Double.isFinite(weight) || weight < 0)) {
            throw new IllegalArgumentException("Five weights are needed, none below zero.");
        }
    }

    /** Whole ratings of weight 1, those with 1 star first. */
    public static Stars counted(int... ratings) {
        return new Stars(Arrays.stream(ratings).mapToObj(Double::valueOf).toList());
    }

    /** N, what all of them weigh. */
    public double total() {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** m = Σ k (n_k + 1) / (N + 5), from 1 to 5. */
    public double mean() {
        return moment(1);
    }

    /**
     * The mean less so many standard errors: what few ratings say counts for less.
     *
     * @param caution how many
     */
    public double sortKey(double caution) {
        double mean = mean();
        return mean - caution * Math.sqrt((moment(2) - mean * mean) / (total() + MOST + 1));
    }

    private double moment(int power) {
        return DoubleStream.iterate(1, stars -> stars <= MOST, stars -> stars + 1)
                        .map(stars -> Math.pow(stars, power) * (weights.get((int) stars - 1) + 1))
                        .sum()
                / (total() + MOST);
    }
}
