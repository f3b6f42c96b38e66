package vigie.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.Base32;
import vigie.identity.KnownSecrets;

class TotpSecretTest {
    /** That of RFC 6238, appendix B, for SHA-1. */
    private static final TotpSecret SECRET = new TotpSecret(Base32.encode("12345678901234567890".getBytes(US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheLastSixDigitsOfRfc6238sCodes(long second, String code) {
        assertThat(SECRET.code(Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(SECRET.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void aCodeIsTakenFromOneStepBeforeItToOneStepAfterItAndNoLonger() {
        Instant begins = Instant.ofEpochSecond(1_111_111_110);
        String code = "050471";

        assertThat(SECRET.stepOf(code, begins.minusSeconds(31))).isEmpty();
        assertThat(SECRET.stepOf(code, begins.minusSeconds(30))).hasValue(37_037_037);
        assertThat(SECRET.stepOf(code, begins)).hasValue(37_037_037);
        assertThat(SECRET.stepOf(code, begins.plusSeconds(59))).hasValue(37_037_037);
        assertThat(SECRET.stepOf(code, begins.plusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "50471", "0050471", "50471 ", "14050471", "+50471", "O50471", "٠٥٠٤٧١", "050472"})
    void nothingElseIsTheCode(String typed) {
        assertThat(SECRET.stepOf(typed, Instant.ofEpochSecond(1_111_111_111))).isEmpty();
    }

    @Test
    void isTheSameOnAMachineThatWritesOtherDigits() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(SECRET.code(Instant.ofEpochSecond(1_111_111_111))).isEqualTo("050471");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNewOneIs160BitsIn32Letters() {
        KnownSecrets secrets = new KnownSecrets();

        TotpSecret first = TotpSecret.next(secrets);

        assertThat(first.base32()).matches("[A-Z2-7]{32}");
        assertThat(Base32.decode(first.base32())).hasSize(20);
        assertThat(TotpSecret.next(secrets)).isNotEqualTo(first);
    }

    @Test
    void isNeverShown() {
        assertThat(SECRET.toString()).isEqualTo("TotpSecret[…]");
    }
}
