package vigie.export;

import java.time.Instant;
import java.util.Optional;

/** The files that this process holds ready. */
public interface KeptDumps {
    /**
     * One that was asked for a while ago; empty when it must be made first, or has not stayed true.
     *
     * @param bytes its length
     */
    record Kept(long bytes, Instant madeAt) {}

    Optional<Kept> kept(Dump dump, DumpForm form);
}
