package vigie.mail;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.language.Language;

/** Writes a letter and puts it into the outbox, in the transaction under way: it leaves only if that one commits. */
@Singleton
public class PostLetter {
    private final Outbox outbox;
    private final IdSource ids;
    private final InstantSource time;

    PostLetter(Outbox outbox, IdSource ids, InstantSource time) {
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
    }

    /** Writes to somebody whose account it is about. */
    public void post(UUID member, LetterKind kind, String recipient, Language language, Map<String, String> values) {
        put(member, kind, recipient, language, values);
    }

    /** Writes to somebody who has no account, or none any more. */
    public void post(LetterKind kind, String recipient, Language language, Map<String, String> values) {
        put(null, kind, recipient, language, values);
    }

    private void put(
            @Nullable UUID member, LetterKind kind, String recipient, Language language, Map<String, String> values) {
        outbox.put(new Letter(new LetterId(ids.next()), kind, member, recipient, language, values, time.instant()));
    }
}
