package vigie.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** All cases. */
public interface Cases {
    Optional<Case> withId(CaseId id);

    /** Waits until nobody else changes it; held until the transaction ends. */
    Optional<Case> lock(CaseId id);

    /** The case of this subject, whatever its status; where there were several, the published one, else the latest. */
    Optional<Case> about(CaseKind kind, UUID subject);

    /** The case of what of this subject readers see now; a newer one may wait beside it. */
    Optional<Case> published(CaseKind kind, UUID subject);

    /** All that a member sent, the oldest first. */
    List<Case> allOf(MemberId author);

    /** The same, locked until the transaction ends; the newest first, as everybody who locks several does. */
    List<Case> lockAllOf(MemberId author);

    void add(Case added);

    /** Saves the change of a case that was locked. */
    void change(Case changed);

    /**
     * Notes whether something is noticed of a case, as long as it waits. It is no other version for that: moderators who have
     * it open may decide on it all the same. A case that somebody is changing at this moment is left as it is.
     */
    void mark(CaseId id, Hint hint, boolean noticed);

    /** Whether the member declared a tie to the platform that counts now: by a declaration, or in an experience of theirs. */
    boolean hasTie(MemberId member, PlatformId platform);
}
