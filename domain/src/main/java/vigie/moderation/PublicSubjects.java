package vigie.moderation;

import java.util.Optional;
import java.util.UUID;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** What of one kind readers see now, for whoever wants to report it. One bean a kind. */
public interface PublicSubjects {
    CaseKind kind();

    /**
     * Empty when it is not public, never was, or is no more.
     *
     * @param id as it stands in public addresses: a platform's slug, else an identifier
     */
    Optional<PublicSubject> find(String id);

    /**
     * @param subject as cases name it
     * @param platform whose it is, or which it is
     * @param text what readers see of it, without any name but the one it is signed with; may be empty
     */
    record PublicSubject(UUID subject, PlatformId platform, Slug slug, String platformName, String text) {}
}
