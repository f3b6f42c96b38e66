package vigie.member;

import org.jspecify.annotations.Nullable;

/**
 * Which members are looked for.
 *
 * @param text a part of their name or address, empty for any
 * @param role null for any
 */
public record MemberFilter(String text, @Nullable Role role) {
    public static MemberFilter of(String text) {
        return new MemberFilter(text, null);
    }
}
