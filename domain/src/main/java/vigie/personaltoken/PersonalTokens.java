package vigie.personaltoken;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;
import vigie.session.SignedIn;
import vigie.session.ToolAccess;

/** The personal tokens of all members. */
public interface PersonalTokens extends ToolAccess {
    /** Who a token stands for, as the database says at this moment. */
    record Bearer(PersonalToken token, SignedIn who) {}

    /** Empty when there is none with this digest, or it is over. Asked with each request of a tool. */
    Optional<Bearer> bearer(String digest, Instant now);

    /** Those that last, the newest first. */
    List<PersonalToken> of(MemberId member, Instant now);

    /** All that is held, those that are over too, the newest first. */
    List<PersonalToken> heldOf(MemberId member);

    /**
     * Waits until nobody else makes or ends tokens of this member; held until the transaction ends. False when the member is
     * gone.
     */
    boolean lock(MemberId member);

    Optional<PersonalToken> withDigest(String digest);

    void add(PersonalToken token, String digest);

    void used(PersonalTokenId token, Instant at);

    /** False when the member has no such token that lasts. */
    boolean revoke(MemberId member, PersonalTokenId token, Instant at);

    /** Forgets those that were over before this instant. */
    void forgetOverBefore(Instant instant);
}
