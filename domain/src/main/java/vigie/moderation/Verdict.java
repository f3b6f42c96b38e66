package vigie.moderation;

import org.jspecify.annotations.Nullable;
import vigie.language.PlainText;

/** What a moderator sends: an outcome, and why. What shows nothing is not there; line ends are those of texts, not of forms. */
public record Verdict(
        Outcome outcome, @Nullable String ground, @Nullable String reason) {
    public Verdict {
        ground = ground == null || ground.isBlank() ? null : ground.strip();
        reason = reason == null || PlainText.isNothing(reason) ? null : PlainText.of(reason);
    }
}
