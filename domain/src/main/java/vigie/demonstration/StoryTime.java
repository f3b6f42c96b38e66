package vigie.demonstration;

import java.time.Instant;
import java.time.InstantSource;

/** The true time, and the story's for whoever tells it meanwhile: jobs and readers on other threads go on in the present. */
public final class StoryTime implements InstantSource {
    private final ScopedValue<Hand> hand = ScopedValue.newInstance();
    private final InstantSource trueTime;

    /** What a clock points with. */
    private static final class Hand {
        private Instant at;

        Hand(Instant at) {
            this.at = at;
        }
    }

    public StoryTime(InstantSource trueTime) {
        this.trueTime = trueTime;
    }

    @Override
    public Instant instant() {
        return hand.isBound() ? hand.get().at : trueTime.instant();
    }

    void during(Instant from, Runnable story) {
        ScopedValue.where(hand, new Hand(from)).run(story);
    }

    /** Within {@link #during} alone. */
    void moveTo(Instant at) {
        hand.get().at = at;
    }
}
