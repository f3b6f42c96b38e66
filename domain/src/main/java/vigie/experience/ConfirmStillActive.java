package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vigie.platform.Platform;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/**
 * A coach says that they still work with a platform: what they said of it counts as of today. No word of it changes, so that
 * no moderator has to read it again.
 */
@Singleton
public class ConfirmStillActive {
    private final Experiences experiences;
    private final ExperiencePublication publication;

    ConfirmStillActive(Experiences experiences, ExperiencePublication publication) {
        this.experiences = experiences;
        this.publication = publication;
    }

    /** @throws RefusedException NOT_FOUND when nothing of theirs is public, or what is public has ended */
    @Transactional
    public void confirm(SignedIn who, Platform platform) {
        Experience experience = experiences
                .of(who.member(), platform.id())
                .flatMap(found -> experiences.lock(found.id()))
                .filter(this::lasts)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        publication.confirm(experience);
    }

    private boolean lasts(Experience experience) {
        return experiences
                .shown(experience)
                .filter(version -> version.testimony().relation().lasts())
                .isPresent();
    }
}
