package vigie.personaltoken;

import java.util.Optional;
import java.util.regex.Pattern;
import vigie.identity.Digest;

/**
 * A token as a tool sends it: a prefix by which people and programs that look for lost secrets know it, and 256 bits.
 *
 * @param value 70 characters; never stored, and shown to its member once
 */
public record TokenSecret(String value) {
    static final String PREFIX = "vigie_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    /** Whether it claims to be a personal token, and not one of a session. */
    public static boolean claimed(String token) {
        return token.startsWith(PREFIX);
    }

    /** Empty for what cannot be one. */
    static Optional<TokenSecret> of(String token) {
        return FORM.matcher(token).matches() ? Optional.of(new TokenSecret(token)) : Optional.empty();
    }

    /** What is stored of it. */
    String digest() {
        return Digest.of(value);
    }

    @Override
    public String toString() {
        return "TokenSecret[…]";
    }
}
