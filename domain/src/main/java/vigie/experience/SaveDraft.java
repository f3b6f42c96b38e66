package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vigie.platform.Platform;
import vigie.session.SignedIn;

/** Keeps a form as it stands, right or wrong. */
@Singleton
public class SaveDraft {
    private final ExperienceDrafts drafts;
    private final InstantSource time;

    SaveDraft(ExperienceDrafts drafts, InstantSource time) {
        this.drafts = drafts;
        this.time = time;
    }

    /** @throws vigie.refusal.InvalidInputException for what is no text at all */
    @Transactional
    public ExperienceDraft save(SignedIn who, Platform platform, TypedExperience typed) {
        ReadExperience.checkDraft(typed);
        ExperienceDraft draft = new ExperienceDraft(who.member(), platform.id(), typed, time.instant());
        drafts.save(draft);
        return draft;
    }
}
