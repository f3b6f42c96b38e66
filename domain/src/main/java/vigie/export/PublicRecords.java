package vigie.export;

import java.io.IOException;
import java.util.List;
import vigie.answer.DocumentedAnswer;
import vigie.experience.PublishedExperience;
import vigie.platform.Platform;
import vigie.platform.Slug;

/** All that is public, a few at a time: each reading is of one moment, and holds a bounded number of them. */
public interface PublicRecords {
    /** Takes one after the other. */
    interface Taker<T> {
        void take(T each) throws IOException;
    }

    /** @param answers the current ones, by ask */
    record ListedPlatform(Platform platform, List<DocumentedAnswer> answers) {}

    record PlacedExperience(Slug platform, PublishedExperience experience) {}

    /** A text that is another one as soon as anything public has changed. */
    String state();

    /** Forgets old changes, when there are many: {@link #state} may become another one. */
    void forgetOldChanges();

    /**
     * Platforms by slug.
     *
     * @return the {@link #state} that was read
     */
    String platforms(Taker<ListedPlatform> taker) throws IOException;

    /**
     * Experiences by identifier.
     *
     * @return the {@link #state} that was read
     */
    String experiences(Taker<PlacedExperience> taker) throws IOException;
}
