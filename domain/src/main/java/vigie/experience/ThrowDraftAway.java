package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vigie.platform.Platform;
import vigie.session.SignedIn;

/** A coach throws away what they were writing; what was sent before stays as it is, and nobody is told. */
@Singleton
public class ThrowDraftAway {
    private final ExperienceDrafts drafts;

    ThrowDraftAway(ExperienceDrafts drafts) {
        this.drafts = drafts;
    }

    /** @return whether there was one */
    @Transactional
    public boolean throwAway(SignedIn who, Platform platform) {
        return drafts.remove(who.member(), platform.id());
    }
}
