package vigie.answer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vigie.platform.PlatformId;

/** Every answer ever published. */
public interface Answers {
    /** The answers that are neither superseded nor withdrawn, with their evidence, by platform and ask; two queries whatever their number. */
    List<DocumentedAnswer> currentOf(Collection<PlatformId> platforms);

    /** Whatever became of it. */
    Optional<DocumentedAnswer> withId(AnswerId id);

    /** The answers that moderators withdrew. */
    List<DocumentedAnswer> withdrawnOf(Collection<PlatformId> platforms);

    void publish(Collection<DocumentedAnswer> answers);

    void supersede(Collection<AnswerId> answers, Instant at);

    /** Takes it off: nobody knows the answer any more. */
    void withdraw(AnswerId id, Instant at);

    /** Current again, unless it is superseded. */
    void restore(AnswerId id);
}
