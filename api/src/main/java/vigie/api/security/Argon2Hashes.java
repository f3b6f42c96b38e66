package vigie.api.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vigie.identity.SecretSource;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.refusal.RefusedException;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice), at most two at a time, and one where there are
 * two cores: each takes a core for a while, and pages must go on answering.
 */
@Singleton
class Argon2Hashes implements PasswordHashes {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore running;
    private final SecretSource secrets;
    /** Of a password that nobody has: what unknown accounts are compared with. */
    private final String nobodys;

    @Inject
    Argon2Hashes(SecretSource secrets) {
        this(secrets, Runtime.getRuntime().availableProcessors());
    }

    Argon2Hashes(SecretSource secrets, int cores) {
        this.secrets = secrets;
        running = new Semaphore(Math.clamp(cores - 1, 1, MOST_AT_ONCE), true);
        nobodys = hash(new Password(secrets.token()));
    }

    @Override
    public String hash(Password password) {
        return inTurn(
                () -> argon2.hash(bytes(password), secrets.bytes(SALT_BYTES)).getResult());
    }

    @Override
    public boolean matches(Password password, String hash) {
        // The hash says with which parameters it was made.
        return inTurn(() ->
                Argon2Function.getInstanceFromHash(hash).check(bytes(password), hash.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void matchNothing(Password password) {
        if (matches(password, nobodys)) {
            throw new IllegalStateException("Somebody guessed 256 random bits.");
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RefusedException.tooMany(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw RefusedException.tooMany(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static byte[] bytes(Password password) {
        try {
            // Strictly: half a pair of surrogates would become a question mark, and be the same as one.
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(password.value()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException("A password is text.", noText);
        }
    }
}
