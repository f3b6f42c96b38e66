package vigie.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.KnownSecrets;

class RecoverySeedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final TotpSecret SECRET = new TotpSecret("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    private final KnownSecrets secrets = new KnownSecrets();

    @Test
    void givesTenCodesAlwaysTheSame() {
        RecoverySeed seed = RecoverySeed.next(secrets, NOW);

        assertThat(seed.codes(SECRET)).hasSize(10).doesNotHaveDuplicates().isEqualTo(seed.codes(SECRET));
        assertThat(RecoverySeed.of(seed.value())).contains(seed);
    }

    @Test
    void anotherSeedAnotherSecretOrAnotherTimeGivesOtherCodes() {
        RecoverySeed seed = RecoverySeed.next(secrets, NOW);
        String random = seed.value().substring(seed.value().indexOf('.'));
        RecoverySeed later = new RecoverySeed(NOW.plusSeconds(1).getEpochSecond() + random);

        assertThat(seed.codes(SECRET))
                .doesNotContainAnyElementsOf(RecoverySeed.next(secrets, NOW).codes(SECRET))
                .doesNotContainAnyElementsOf(later.codes(SECRET))
                .doesNotContainAnyElementsOf(seed.codes(new TotpSecret("BBCDEFGHIJKLMNOPQRSTUVWXYZ234567")));
    }

    @Test
    void isFreshForAnHourToTheSecond() {
        RecoverySeed seed = RecoverySeed.next(secrets, NOW);

        assertThat(seed.isFresh(NOW.plus(Duration.ofHours(1)).minusSeconds(1))).isTrue();
        assertThat(seed.isFresh(NOW.plus(Duration.ofHours(1)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.", "abc", "1.a\0", "12345678901234567890.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWeDidNotMakeIsNoSeed(String text) {
        assertThat(RecoverySeed.of(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RecoverySeed(text));
    }

    @Test
    void isNeverShown() {
        assertThat(RecoverySeed.next(secrets, NOW)).hasToString("RecoverySeed[…]");
    }
}
