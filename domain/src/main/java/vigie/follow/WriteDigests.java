package vigie.follow;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;

/**
 * Writes the letters of what changed. Each is taken, written and noted as told in one transaction: of several processes one
 * writes it, and after a time without any there is one letter for all that happened.
 */
@Singleton
public class WriteDigests {
    /** What was decided a moment ago may still be on its way into the database: it comes with the next letter. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final Digests digests;
    private final FollowedNews news;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final InstantSource time;

    WriteDigests(Digests digests, FollowedNews news, PostLetter letters, SecretSource secrets, InstantSource time) {
        this.digests = digests;
        this.news = news;
        this.letters = letters;
        this.secrets = secrets;
        this.time = time;
    }

    /** Sees to one member; false when nobody is due. Where nothing changed, no letter is written. */
    @Transactional
    public boolean writeNext() {
        Instant now = time.instant();
        Optional<Digests.DueDigest> due = digests.takeDue(now);
        due.ifPresent(each -> {
            Instant settled = now.minus(SETTLED);
            Instant until = settled.isAfter(each.since()) ? settled : each.since();
            if (!news.of(each.member(), each.since(), until, 1).isEmpty()) {
                write(each, until, now);
            }
            digests.toldUntil(each.member(), until);
            digests.choose(each.member(), each.rhythm(), each.rhythm().after(now));
        });
        return due.isPresent();
    }

    // What is in it is read when it leaves: until then something may be taken off.
    private void write(Digests.DueDigest due, Instant until, Instant now) {
        String token = secrets.token();
        digests.addStop(Digest.of(token), due.member(), now);
        letters.post(
                due.member().value(),
                LetterKind.DIGEST,
                due.email().value(),
                due.language(),
                Map.of(
                        "name", due.name(),
                        "token", token,
                        "since", due.since().toString(),
                        "until", until.toString()));
    }
}
