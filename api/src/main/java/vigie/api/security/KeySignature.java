package vigie.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs and verifies with {@link SigningKeys}, HMAC-SHA-256 and nothing else; a token names its key. */
@Singleton
@Named("generator")
class KeySignature implements SignatureGeneratorConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(KeySignature.class);

    private final SigningKeys keys;
    private final AtomicBoolean said = new AtomicBoolean();

    KeySignature(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "Only HS256 is supported";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return algorithm.equals(JWSAlgorithm.HS256);
    }

    @Override
    public SignedJWT sign(JWTClaimsSet claims) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.signing().id())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new MACSigner(keys.signing().bytes()));
        return token;
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        String id = token.getHeader().getKeyID();
        if (id == null) {
            return false;
        }
        Optional<SigningKeys.Key> key = keys.withId(id);
        if (key.isEmpty()) {
            sayOnce();
            return false;
        }
        return token.verify(new MACVerifier(key.get().bytes()));
    }

    // Once, for a stranger can make up tokens; enough for an operator who runs two processes and wonders.
    private void sayOnce() {
        if (!said.getAndSet(true)) {
            LOG.warn("An access token names a key that this process does not have. When several processes share a"
                    + " database, all need the same VIGIE_SIGNING_KEYS; otherwise it is an old or a made-up one.");
        }
    }
}
