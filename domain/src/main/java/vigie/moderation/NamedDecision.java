package vigie.moderation;

import org.jspecify.annotations.Nullable;

/** @param moderator the display name; null once the account is deleted */
public record NamedDecision(Decision decision, @Nullable String moderator) {}
