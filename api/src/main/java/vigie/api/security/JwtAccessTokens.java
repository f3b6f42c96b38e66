package vigie.api.security;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.session.AccessTokens;
import vigie.session.Session;
import vigie.session.SessionId;

/**
 * Access tokens as JSON Web Tokens, made and checked by Micronaut. They say which session, and no role: what somebody may
 * do is asked of the database each time.
 */
@Singleton
class JwtAccessTokens implements AccessTokens {
    static final String ISSUER = "vigie";
    static final String SESSION = "sid";

    private static final String USE = "use";
    private static final String ACCESS = "access";
    private static final int LONGEST = 2_000;

    private final JwtTokenGenerator generator;
    private final JsonWebTokenValidator<JWT, @Nullable HttpRequest<?>> validator;

    JwtAccessTokens(JwtTokenGenerator generator, JsonWebTokenValidator<JWT, @Nullable HttpRequest<?>> validator) {
        this.generator = generator;
        this.validator = validator;
    }

    @Override
    public String issue(Session session, Instant now, Instant expires) {
        Map<String, Object> claims = Map.of(
                JWTClaimNames.ISSUER,
                ISSUER,
                JWTClaimNames.AUDIENCE,
                List.of(ISSUER),
                JWTClaimNames.SUBJECT,
                session.memberId().value().toString(),
                SESSION,
                session.id().value().toString(),
                USE,
                ACCESS,
                JWTClaimNames.ISSUED_AT,
                Date.from(now),
                JWTClaimNames.NOT_BEFORE,
                Date.from(now),
                JWTClaimNames.EXPIRATION_TIME,
                Date.from(expires));
        return generator.generateToken(claims).orElseThrow();
    }

    @Override
    public Optional<Named> read(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : named(token).filter(_ -> validator.validate(token, null).isPresent());
    }

    // Read first, believed only once the validator has seen the signature: of claims that have another type than they
    // should, it writes errors into the log, and it takes a token without an end.
    private static Optional<Named> named(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            if (claims == null || claims.getExpirationTime() == null || !ACCESS.equals(claims.getStringClaim(USE))) {
                return Optional.empty();
            }
            return Optional.of(new Named(
                    new SessionId(UUID.fromString(String.valueOf(claims.getStringClaim(SESSION)))),
                    new MemberId(UUID.fromString(String.valueOf(claims.getSubject())))));
        } catch (ParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
