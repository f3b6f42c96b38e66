package vigie.experience;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** What readers see of an experience changes, and with it how many a platform has. Called with the experience locked. */
@Singleton
class ExperiencePublication {
    private final Experiences experiences;
    private final InstantSource time;

    ExperiencePublication(Experiences experiences, InstantSource time) {
        this.experiences = experiences;
        this.time = time;
    }

    /** @throws RefusedException SIGNATURE_TAKEN when another one that is shown could be taken for its author's */
    void show(Experience locked, ExperienceVersion version) {
        if (!experiences.sign(locked, Signature.of(version.testimony()))) {
            throw new RefusedException(Refusal.SIGNATURE_TAKEN);
        }
        Instant now = time.instant();
        experiences.change(locked.showing(version.number(), now));
        if (version.publishedAt() == null) {
            experiences.notePublication(locked.id(), version.number(), now);
        }
        experiences.count(locked.platform(), locked.isPublic() ? 0 : 1, now);
    }

    Experience hide(Experience locked) {
        Experience hidden = locked.hidden();
        if (locked.isPublic()) {
            experiences.change(hidden);
            experiences.unsign(locked.id());
            experiences.count(locked.platform(), -1, time.instant());
        }
        return hidden;
    }
}
