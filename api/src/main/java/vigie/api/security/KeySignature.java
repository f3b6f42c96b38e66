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

/** Signs and verifies with {@link SigningKeys}, HMAC-SHA-256 and nothing else; a token names its key. */
@Singleton
@Named("generator")
class KeySignature implements SignatureGeneratorConfiguration {
    private final SigningKeys keys;

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
        Optional<SigningKeys.Key> key =
                Optional.ofNullable(token.getHeader().getKeyID()).flatMap(keys::withId);
        return key.isPresent() && token.verify(new MACVerifier(key.get().bytes()));
    }
}
