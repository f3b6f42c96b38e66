package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigie.platform.Platform;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Keeps a form as it stands, right or wrong. */
@Singleton
public class SaveDraft {
    private final Experiences experiences;
    private final ExperienceDrafts drafts;
    private final InstantSource time;

    SaveDraft(Experiences experiences, ExperienceDrafts drafts, InstantSource time) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.time = time;
    }

    /**
     * @param form where it was written; null to take the place of whatever is there
     * @throws vigie.refusal.InvalidInputException for what is no text at all
     * @throws RefusedException STALE when something else was written since the form was opened
     */
    @Transactional
    public void save(SignedIn who, Platform platform, TypedExperience typed, @Nullable OpenForm form) {
        ReadExperience.checkDraft(typed);
        if (form != null) {
            experiences.lock(who.member(), platform.id());
            ExperienceDraft present = drafts.of(who.member(), platform.id()).orElse(null);
            if (form.isBehind(present, experiences.countVersions(who.member(), platform.id()))) {
                throw new RefusedException(Refusal.STALE);
            }
        }
        // As exact as the database keeps it: the instant names the draft.
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        drafts.save(new ExperienceDraft(who.member(), platform.id(), typed, now, form == null ? null : form.id()));
    }
}
