package vigie.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants to be told what changed.
 *
 * @param dueAt when the next letter is; null when none is
 */
public record DigestSetting(DigestRhythm rhythm, @Nullable Instant dueAt) {}
