package vigie.follow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.MemberId;

/** Who is told how often what changed, and up to when they have been told. */
public interface Digests {
    /** Empty for who never followed anything. */
    Optional<DigestSetting> of(MemberId member);

    /**
     * Remembers what the member chose.
     *
     * @param dueAt null when no letter is to come
     */
    void choose(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt);

    /** Begins with this, for who has no setting yet: of what changed before nothing is told. */
    void begin(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt, Instant now);

    /** Tells nothing of what changed before this instant. */
    void toldUntil(MemberId member, Instant instant);

    /** The one that has been due longest. No other process is given it until the transaction ends, nor waits for it. */
    Optional<DueDigest> takeDue(Instant now);

    /** @param digest of the token of a link that stops all letters to this member */
    void addStop(String digest, MemberId member, Instant now);

    /** Whose letters a link stops. */
    Optional<MemberId> memberToStop(String digest);

    void forgetStopsBefore(Instant instant);

    /** Somebody to be told what changed since they were last told. */
    record DueDigest(
            MemberId member, EmailAddress email, String name, Language language, DigestRhythm rhythm, Instant since) {}
}
