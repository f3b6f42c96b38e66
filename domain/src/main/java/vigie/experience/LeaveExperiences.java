package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import vigie.member.MemberId;
import vigie.moderation.CaseStatus;

/** What becomes of a coach's experiences when the account is deleted. Called within the transaction that deletes it. */
@Singleton
public class LeaveExperiences {
    private final Experiences experiences;
    private final RetractExperience retract;

    /** A stable name that programs send. */
    public enum Choice {
        WITHDRAW,
        /** What is public stays, and what waits may still become public: signed by nobody. */
        KEEP_WITHOUT_NAME
    }

    LeaveExperiences(Experiences experiences, RetractExperience retract) {
        this.experiences = experiences;
        this.retract = retract;
    }

    @Transactional
    public void leave(MemberId member, Choice choice) {
        // In one order for everybody who leaves: each platform is held until all of them are left.
        List<Experience> all = experiences.allOf(member).stream()
                .sorted(Comparator.comparing(each -> each.platform().value()))
                .toList();
        for (Experience each : all) {
            experiences.lock(member, each.platform());
            Experience left = switch (choice) {
                case WITHDRAW -> retract.retract(each);
                case KEEP_WITHOUT_NAME -> keep(each);
            };
            experiences.change(left.withoutMember());
            experiences.forgetNames(each.id());
        }
    }

    // Nobody is left to make the changes that were asked for.
    private Experience keep(Experience experience) {
        retract.retractCases(experiences.versions(experience.id()), status -> status == CaseStatus.CHANGES_REQUESTED);
        return experiences.lock(experience.id()).orElseThrow();
    }
}
