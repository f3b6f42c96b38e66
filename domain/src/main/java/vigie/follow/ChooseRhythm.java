package vigie.follow;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.member.MemberId;

/** How often a member is told what changed: chosen in the account, or stopped by the link of a letter. */
@Singleton
public class ChooseRhythm {
    private final Digests digests;
    private final InstantSource time;

    ChooseRhythm(Digests digests, InstantSource time) {
        this.digests = digests;
        this.time = time;
    }

    /** What happened since the last letter comes with the next; what happened while none was wanted is not made up for. */
    @Transactional
    public void choose(MemberId member, DigestRhythm rhythm) {
        Instant now = time.instant();
        Optional<DigestSetting> before = digests.of(member);
        if (before.isEmpty()) {
            digests.begin(member, rhythm, rhythm.after(now), now);
            return;
        }
        if (before.get().rhythm() == DigestRhythm.NEVER) {
            digests.toldUntil(member, now);
        }
        digests.choose(member, rhythm, rhythm.after(now));
    }

    /** Whether the link of a letter still serves. */
    @Transactional(readOnly = true)
    public boolean canStop(String token) {
        return digests.memberToStop(Digest.of(token)).isPresent();
    }

    /**
     * Stops all letters of what changed to whoever has the letter; a second time changes nothing.
     *
     * @return false when the link does not serve: it is too old, or was never sent
     */
    @Transactional
    public boolean stop(String token) {
        Optional<MemberId> member = digests.memberToStop(Digest.of(token));
        member.ifPresent(found -> choose(found, DigestRhythm.NEVER));
        return member.isPresent();
    }
}
