package vigie.moderation;

import org.jspecify.annotations.Nullable;

/** A decision that took effect on something else of the same author. */
public record EarlierDecision(CaseKind kind, @Nullable CasePlatform platform, Decision decision) {}
