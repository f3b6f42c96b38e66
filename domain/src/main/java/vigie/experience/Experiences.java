package vigie.experience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.platform.PlatformId;

/** Every experience with all its versions. */
public interface Experiences {
    /** Waits until nothing else is being sent or taken back by this member for this platform; held until the transaction ends. */
    void lock(MemberId member, PlatformId platform);

    /** How many were sent by this member for this platform, in whatever state they are. */
    int countVersions(MemberId member, PlatformId platform);

    Optional<Experience> of(MemberId member, PlatformId platform);

    /** The oldest first. */
    List<Experience> allOf(MemberId member);

    Optional<Experience> withId(ExperienceId id);

    /** Waits until nobody else shows or hides it; held until the transaction ends. After its cases, never before them. */
    Optional<Experience> lock(ExperienceId id);

    void add(Experience experience);

    void change(Experience experience);

    void add(ExperienceVersion version);

    /** The oldest first. */
    List<ExperienceVersion> versions(ExperienceId id);

    /** The version that readers see; empty when none is public. */
    default Optional<ExperienceVersion> shown(Experience experience) {
        return versions(experience.id()).stream()
                .filter(each -> experience.shows(each.number()))
                .findFirst();
    }

    /** The last one sent into a case. */
    Optional<ExperienceVersion> lastOf(CaseId id);

    /** Notes when a version first became public. */
    void notePublication(ExperienceId id, int version, Instant at);

    /** Whether another experience that readers see on the platform bears a name that this one could pass for. */
    boolean isTaken(Experience experience, Signature signature);

    /**
     * Puts this name under an experience that is being shown, in the place of the one before. Whoever comes second waits for
     * the first.
     *
     * @param signature null for nobody's name
     * @return false, and nothing is changed, when it {@linkplain #isTaken is taken}
     */
    boolean sign(Experience locked, @Nullable Signature signature);

    /** Frees the name of an experience that is not shown any more. */
    void unsign(ExperienceId id);

    /** Forgets the names under which an experience was signed, and is. */
    void forgetNames(ExperienceId id);

    /** Notes that what readers see of a platform changed. */
    void noteChange(PlatformId platform, Instant at);
}
