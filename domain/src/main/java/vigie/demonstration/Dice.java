package vigie.demonstration;

import java.util.ArrayList;
import java.util.List;

/** Chance that falls the same way each time the story is told: SplitMix64 from a fixed seed. */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to just below {@code bound}. */
    int below(int bound) {
        return (int) Math.floorMod(next(), (long) bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** About the normal distribution, in thousandths, mostly from -1500 to 1500. */
    int spread() {
        return between(-900, 900) + between(-500, 500) + between(-300, 300);
    }

    <T> T among(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> shuffled(List<T> cards) {
        List<T> deck = new ArrayList<>(cards);
        for (int left = deck.size(); left > 1; left--) {
            int drawn = below(left);
            T card = deck.get(drawn);
            deck.set(drawn, deck.get(left - 1));
            deck.set(left - 1, card);
        }
        return deck;
    }
}
