package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import vigie.session.Tokens;

/** @param expiresIn how long the access token is taken, in seconds */
@Serdeable
record TokenResponse(String accessToken, String refreshToken, String tokenType, long expiresIn) {
    static TokenResponse from(Tokens tokens) {
        return new TokenResponse(
                tokens.access(), tokens.refresh(), "Bearer", tokens.lives().toSeconds());
    }
}
