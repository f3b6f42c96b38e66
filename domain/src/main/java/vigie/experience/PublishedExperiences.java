package vigie.experience;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.platform.PlatformId;

/** What coaches lived, as readers see it: published things only. Each call takes a fixed few queries. */
public interface PublishedExperiences {
    /**
     * The newest first.
     *
     * @param after the last one of the part before, whether or not it is still public; null to begin with the first
     * @return empty when {@code after} never was public on this platform
     */
    Optional<Slice> of(PlatformId platform, @Nullable ExperienceId after, int limit);

    /**
     * This one and those before it in time, the newest first.
     *
     * @return empty when it never was public on this platform
     */
    Optional<Slice> from(PlatformId platform, ExperienceId first, int limit);

    /** @param next the last of these when there are more after it; null when there are none */
    record Slice(
            List<PublishedExperience> experiences, @Nullable ExperienceId next) {
        public Slice {
            experiences = List.copyOf(experiences);
        }
    }
}
