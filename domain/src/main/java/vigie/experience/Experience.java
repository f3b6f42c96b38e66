package vigie.experience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/**
 * One coach's relation with one platform: there is one for both, whatever became of it.
 *
 * @param member null once the account is deleted
 * @param publishedVersion the version that readers see; null when none is public
 * @param publishedAt when a version last became public; kept when it is taken off
 * @param confirmedAt when its author last said that it still lasts; null when they never did
 * @param retractedUpTo versions up to this one were taken back by their author and never come back; 0 when none was
 * @param verified whether somebody checked that the coach was there
 */
public record Experience(
        ExperienceId id,
        @Nullable MemberId member,
        PlatformId platform,
        @Nullable Integer publishedVersion,
        @Nullable Instant publishedAt,
        @Nullable Instant confirmedAt,
        int retractedUpTo,
        boolean verified,
        Instant createdAt) {

    static Experience begun(ExperienceId id, MemberId member, PlatformId platform, Instant now) {
        return new Experience(id, member, platform, null, null, null, 0, false, now);
    }

    public boolean isPublic() {
        return publishedVersion != null;
    }

    public boolean shows(int version) {
        return publishedVersion != null && publishedVersion == version;
    }

    /** True when something newer is public, which this version must not push aside. */
    boolean isPast(int version) {
        return publishedVersion != null && publishedVersion > version;
    }

    boolean tookBack(int version) {
        return version <= retractedUpTo;
    }

    Experience showing(int version, Instant now) {
        return new Experience(id, member, platform, version, now, confirmedAt, retractedUpTo, verified, createdAt);
    }

    Experience hidden() {
        return new Experience(id, member, platform, null, publishedAt, confirmedAt, retractedUpTo, verified, createdAt);
    }

    Experience takenBackUpTo(int version) {
        return new Experience(
                id, member, platform, publishedVersion, publishedAt, confirmedAt, version, verified, createdAt);
    }

    Experience confirmed(Instant now) {
        return new Experience(
                id, member, platform, publishedVersion, publishedAt, now, retractedUpTo, verified, createdAt);
    }

    Experience withoutMember() {
        return new Experience(
                id, null, platform, publishedVersion, publishedAt, confirmedAt, retractedUpTo, verified, createdAt);
    }
}
