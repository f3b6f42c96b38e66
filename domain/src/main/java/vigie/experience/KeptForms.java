package vigie.experience;

import java.time.Instant;
import java.util.Optional;
import vigie.platform.PlatformId;

/** Forms that came when nobody was signed in any more, kept until their author has signed in again. */
public interface KeptForms {
    void keep(String keyDigest, PlatformId platform, TypedExperience typed, Instant until);

    Optional<TypedExperience> find(String keyDigest, PlatformId platform, Instant now);

    void forgetOver(Instant now);
}
