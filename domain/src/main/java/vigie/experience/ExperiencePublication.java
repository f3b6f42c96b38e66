package vigie.experience;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vigie.rating.CountRatings;
import vigie.rating.RatingCount;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** What readers see of an experience changes, and with it the figures of its platform. Called with the experience locked. */
@Singleton
class ExperiencePublication {
    private final Experiences experiences;
    private final CountRatings ratings;
    private final InstantSource time;

    ExperiencePublication(Experiences experiences, CountRatings ratings, InstantSource time) {
        this.experiences = experiences;
        this.ratings = ratings;
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
        List<RatingCount> counts = new ArrayList<>(takenAway(locked));
        counts.addAll(version.counts(locked.confirmedAt()));
        ratings.count(locked.platform(), locked.isPublic() ? 0 : 1, counts);
        experiences.noteChange(locked.platform(), now);
    }

    Experience hide(Experience locked) {
        Experience hidden = locked.hidden();
        if (locked.isPublic()) {
            experiences.change(hidden);
            experiences.unsign(locked.id());
            ratings.count(locked.platform(), -1, takenAway(locked));
            experiences.noteChange(locked.platform(), time.instant());
        }
        return hidden;
    }

    /** Its ratings age from today. */
    void confirm(Experience locked) {
        Experience confirmed = locked.confirmed(time.instant());
        experiences.change(confirmed);
        List<RatingCount> counts = new ArrayList<>(takenAway(locked));
        experiences.shown(confirmed).ifPresent(shown -> counts.addAll(shown.counts(confirmed.confirmedAt())));
        ratings.count(locked.platform(), 0, counts);
    }

    private List<RatingCount> takenAway(Experience locked) {
        return experiences
                .shown(locked)
                .map(shown -> shown.counts(locked.confirmedAt()).stream()
                        .map(RatingCount::takenAway)
                        .toList())
                .orElse(List.of());
    }
}
