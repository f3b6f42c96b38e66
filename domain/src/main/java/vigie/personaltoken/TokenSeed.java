package vigie.personaltoken;

import java.util.Optional;
import java.util.regex.Pattern;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.member.MemberId;

/**
 * What a token is made of. The page that asks for a token holds it, so that the same form sent twice makes one token and
 * shows it both times, while nothing is stored of it but a digest.
 *
 * @param value 256 random bits
 */
public record TokenSeed(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public TokenSeed {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a seed.");
        }
    }

    static TokenSeed next(SecretSource secrets) {
        return new TokenSeed(secrets.token());
    }

    /** Empty for any text that we did not make. */
    public static Optional<TokenSeed> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSeed(text)) : Optional.empty();
    }

    /** The same seed makes another token for somebody else. */
    TokenSecret secret(MemberId member) {
        return new TokenSecret(
                TokenSecret.PREFIX + Digest.of("personal token of " + member.value() + " from " + value));
    }

    @Override
    public String toString() {
        return "TokenSeed[…]";
    }
}
