package vigie.mail;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
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

    public void post(LetterKind kind, String recipient, Language language, Map<String, String> values) {
        outbox.put(new Letter(new LetterId(ids.next()), kind, recipient, language, values, time.instant()));
    }
}
