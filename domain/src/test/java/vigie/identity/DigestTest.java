package vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void isSha256InSmallHexadecimalDigits() {
        assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.of("")).hasSize(64);
    }

    @Test
    void aTokenIs256BitsInCharactersThatALinkTakesAsTheyAre() {
        byte[] highest = new byte[32];
        Arrays.fill(highest, (byte) 0xff);
        SecretSource secrets = count -> highest;

        assertThat(new KnownSecrets().token()).hasSize(43).isEqualTo(KnownSecrets.token(1));
        assertThat(secrets.token()).matches("[A-Za-z0-9_-]{43}");
    }
}
