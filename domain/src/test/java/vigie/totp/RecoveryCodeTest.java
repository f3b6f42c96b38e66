package vigie.totp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.Digest;
import vigie.identity.KnownSecrets;

class RecoveryCodeTest {
    private static final RecoveryCode CODE = new RecoveryCode("ABCD-EFGH-IJKL-MNOP-QRST-UVW2");

    @Test
    void isSixGroupsOfFourLettersAndDigits() {
        assertThat(RecoveryCode.of(new KnownSecrets().bytes(15)).value()).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW2",
                "abcd-efgh-ijkl-mnop-qrst-uvw2",
                "ABCDEFGHIJKLMNOPQRSTUVW2",
                " abcd efgh ijkl\tmnop qrst uvw2\n",
                "abcd\u2011efgh\u2011ijkl\u2011mnop\u2011qrst\u2011uvw2",
                "abcd–efgh–ijkl–mnop–qrst–uvw2",
                "abcd\u00a0efgh\u202fijkl\u00a0mnop\u00a0qrst\u00a0uvw2"
            })
    void isTheSameHoweverItIsTyped(String typed) {
        assertThat(RecoveryCode.looksLikeOne(typed)).isTrue();
        assertThat(RecoveryCode.digest(typed)).isEqualTo(CODE.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW22",
                "ABCD-EFGH-IJKL-MNOP-QRST-UVW1",
                "ABCD.EFGH.IJKL.MNOP.QRST.UVW2"
            })
    void nothingElseLooksLikeOne(String typed) {
        assertThat(RecoveryCode.looksLikeOne(typed)).isFalse();
    }

    @Test
    void isKeptAsSha256OfItsLetters() {
        assertThat(CODE.digest())
                .isEqualTo(Digest.of("ABCDEFGHIJKLMNOPQRSTUVW2"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void isNeverShown() {
        assertThat(CODE.toString()).isEqualTo("RecoveryCode[…]");
    }
}
