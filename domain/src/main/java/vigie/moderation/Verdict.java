package vigie.moderation;

import org.jspecify.annotations.Nullable;

/** What a moderator sends: an outcome, and why. */
public record Verdict(
        Outcome outcome, @Nullable String ground, @Nullable String reason) {}
