package vigie.experience;

import org.jspecify.annotations.Nullable;
import vigie.platform.Platform;

/**
 * The name under which an experience is shown, to be compared with others of its platform.
 *
 * @param key the same for the same name typed otherwise
 */
public record Signature(SignedAs as, String key) {
    /** Null for what nobody signs any more. */
    static @Nullable Signature of(Testimony testimony) {
        String name = testimony.signature();
        return name == null ? null : new Signature(testimony.signedAs(), Platform.nameKey(name));
    }

    /** Whether one could pass for the other: people may have the same name, but a pseudonym is one coach's. */
    public boolean passesFor(Signature other) {
        return key.equals(other.key) && (as == SignedAs.PSEUDONYM || other.as == SignedAs.PSEUDONYM);
    }
}
