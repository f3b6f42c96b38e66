package vigie.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vigie.platform.PlatformId;

/** Every answer ever published. */
public interface Answers {
    /** The answers that are not superseded, with their evidence, by platform and ask; two queries whatever their number. */
    List<DocumentedAnswer> currentOf(Collection<PlatformId> platforms);

    void publish(Collection<DocumentedAnswer> answers);

    void supersede(Collection<AnswerId> answers, Instant at);
}
