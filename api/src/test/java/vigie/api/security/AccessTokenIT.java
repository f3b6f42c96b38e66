package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.identity.Digest;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.migrations.TestDatabases;
import vigie.session.OpenSession;
import vigie.session.Tokens;

/** An access token is taken only when we made it, unchanged, in time, for a session that lasts. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTokenIT implements TestPropertyProvider {
    private static final String ME = "/api/v1/me";
    private static final String MEMBERS = "/api/v1/administration/members";
    private static final String KEY = "an-older-and-a-newer-key-of-at-least-32-bytes-A";
    private static final String OLD_KEY = "an-older-and-a-newer-key-of-at-least-32-bytes-B";

    @Inject
    Client client;

    @Inject
    Members members;

    @Inject
    OpenSession sessions;

    private Tokens tokens;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.signing-keys", KEY + ", " + OLD_KEY);
        return properties;
    }

    @BeforeAll
    void signIn() {
        Member member = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("membre@coachs.example"),
                "Membre",
                Language.FR,
                Role.MEMBER,
                "$argon2id$none",
                Instant.now());
        members.add(member);
        tokens = sessions.open(member, "test");
    }

    private int status(String token) throws Exception {
        return client.get(ME, "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void ourOwnIsTaken() throws Exception {
        assertThat(status(tokens.access())).isEqualTo(200);
        assertThat(status(signed(claims -> claims, KEY))).isEqualTo(200);
    }

    @Test
    void itNamesItsSessionAndNoRole() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens.access()).getJWTClaimsSet();
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "use", "iat", "nbf", "exp");
        Instant issued = claims.getIssueTime().toInstant();
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(issued.plus(Duration.ofMinutes(15)));
    }

    @Test
    void oneSignedWithTheKeyBeforeIsTaken() throws Exception {
        assertThat(status(signed(claims -> claims, OLD_KEY))).isEqualTo(200);
    }

    @Test
    void oneWithoutSignatureIsRefused() throws Exception {
        assertThat(status(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
        String[] parts = tokens.access().split("\\.", -1);
        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(status(none + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(none + "." + parts[1] + "." + parts[2])).isEqualTo(401);
    }

    @Test
    void oneSignedWithAnotherKeyIsRefused() throws Exception {
        String another = "another-key-of-at-least-32-bytes-which-is-no-our";
        assertThat(status(signed(claims -> claims, another))).isEqualTo(401);
        assertThat(status(signed(claims -> claims, another, Digest.of(KEY).substring(0, 8), JWSAlgorithm.HS256)))
                .isEqualTo(401);
        assertThat(status(signed(claims -> claims, KEY, null, JWSAlgorithm.HS256)))
                .isEqualTo(401);
    }

    @Test
    void oneSignedWithAnotherAlgorithmIsRefused() throws Exception {

        assertThat(status(signed(claims -> claims, KEY, Digest.of(KEY).substring(0, 8), JWSAlgorithm.HS384)))
                .isEqualTo(401);
    }

    @Test
    void oneOutOfItsTimeIsRefused() throws Exception {
        Instant now = Instant.now();
        assertThat(status(signed(claims -> claims.expirationTime(Date.from(now.minusSeconds(2))), KEY)))
                .isEqualTo(401);
        assertThat(status(signed(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120))), KEY)))
                .isEqualTo(401);
    }

    @Test
    void oneForSomethingElseIsRefused() throws Exception {
        List<UnaryOperator<JWTClaimsSet.Builder>> changes = List.of(
                claims -> claims.issuer("somebody"),
                claims -> claims.audience("somebody"),
                claims -> claims.claim("use", "refresh"),
                claims -> claims.claim("use", null),
                claims -> claims.claim("sid", null),
                claims -> claims.claim("sid", "no session"),
                claims -> claims.claim("sid", 12),
                claims -> claims.claim("sid", UUID.randomUUID().toString()),
                claims -> claims.subject(null),
                claims -> claims.subject("nobody"),
                claims -> claims.subject(UUID.randomUUID().toString()),
                claims -> claims.expirationTime(null));
        for (UnaryOperator<JWTClaimsSet.Builder> change : changes) {
            assertThat(status(signed(change, KEY))).isEqualTo(401);
        }
    }

    @Test
    void oneWhoseClaimsHaveOtherTypesIsRefusedWithoutAWordInTheLog() throws Exception {
        try (LogEvents log = new LogEvents()) {
            for (String claim : List.of("exp", "nbf", "iat", "iss", "aud", "sub", "sid", "use")) {
                for (String value : List.of("true", "[1]", "{}", "\"soon\"", "-1e99")) {
                    String payload = claims().build()
                            .toString()
                            .replaceFirst(
                                    "\"%s\":(\"[^\"]*\"|\\d+)".formatted(claim), "\"%s\":%s".formatted(claim, value));
                    assertThat(payload).contains(value);
                    JWSObject token = new JWSObject(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(Digest.of(KEY).substring(0, 8))
                                    .build(),
                            new Payload(payload));
                    token.sign(new MACSigner(Base64.getUrlDecoder().decode(KEY)));
                    // A number, and long ago: the token was good all the time.
                    boolean good = claim.equals("iat") || (claim.equals("nbf") && value.startsWith("-"));
                    if (!good) {
                        assertThat(status(token.serialize())).as(payload).isEqualTo(401);
                    }
                }
            }
            assertThat(log.all()).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        }
    }

    /** Whoever signs a token says there where its key is to be found. */
    @Test
    void aKeyThatTheTokenItselfNamesOrBringsIsNotLookedAt() throws Exception {
        OctetSequenceKey own = new OctetSequenceKeyGenerator(256).generate();
        for (JWSHeader header : List.of(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .jwkURL(URI.create("https://elsewhere.example/keys"))
                        .build(),
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(Digest.of(KEY).substring(0, 8))
                        .jwkURL(URI.create("https://elsewhere.example/keys"))
                        .build(),
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .x509CertURL(URI.create("https://elsewhere.example/chain.pem"))
                        .build())) {
            SignedJWT token = new SignedJWT(header, claims().build());
            token.sign(new MACSigner(own));
            assertThat(status(token.serialize())).as(header.toString()).isEqualTo(401);
        }
        ECKey pair = new ECKeyGenerator(Curve.P_256).generate();
        SignedJWT brought = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .jwk(pair.toPublicJWK())
                        .build(),
                claims().build());
        brought.sign(new ECDSASigner(pair));
        assertThat(status(brought.serialize())).isEqualTo(401);
    }

    @Test
    void aRoleWrittenIntoItMeansNothing() throws Exception {
        String forged =
                signed(claims -> claims.claim("roles", List.of("ADMINISTRATOR")).claim("role", "ADMINISTRATOR"), KEY);
        client.problem(403, MEMBERS, "Authorization", "Bearer " + forged);
        String[] parts = tokens.access().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"roles\":[\"ADMINISTRATOR\"],");
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        client.problem(401, MEMBERS, "Authorization", "Bearer " + parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void whatIsNoTokenIsRefused() throws Exception {
        for (String token : List.of("x", "a.b.c", "....", "é", "x".repeat(9_000), tokens.refresh())) {
            assertThat(status(token)).as(token).isEqualTo(401);
        }
        assertThat(client.get(ME, "Authorization", "Basic YTpi").statusCode()).isEqualTo(401);
        assertThat(client.get(ME, "Cookie", "vigie-access=" + tokens.access()).statusCode())
                .isEqualTo(401);
        assertThat(client.get(ME + "?access_token=" + tokens.access()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBadOneDoesNotShutThePublicPages() throws Exception {
        assertThat(client.get("/api/v1/platforms", "Authorization", "Bearer x").statusCode())
                .isEqualTo(200);
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(tokens.access()).getJWTClaimsSet());
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, String key) throws Exception {
        return signed(change, key, Digest.of(key).substring(0, 8), JWSAlgorithm.HS256);
    }

    private String signed(
            UnaryOperator<JWTClaimsSet.Builder> change, String key, @Nullable String keyId, JWSAlgorithm algorithm)
            throws ParseException, JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(keyId).build(),
                change.apply(claims()).build());
        byte[] bytes = Base64.getUrlDecoder().decode(key);
        token.sign(new MACSigner(algorithm.equals(JWSAlgorithm.HS384) ? Arrays.copyOf(bytes, 48) : bytes));
        return token.serialize();
    }
}
