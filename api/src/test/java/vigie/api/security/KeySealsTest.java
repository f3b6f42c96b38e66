package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vigie.once.Seals;

class KeySealsTest {
    private static final String OLD = "A".repeat(43);
    private static final String NEW = "B".repeat(43);

    private static Seals seals(String keys) {
        return new KeySeals(new SigningKeys(keys, new KeyFile(Path.of("never-read")), count -> new byte[count]));
    }

    @Test
    void fitsWhatWasSealedAndNothingElse() {
        String seal = seals(OLD).seal("content");

        assertThat(seal).matches("[0-9a-f]{8}:[0-9a-f]{64}");
        assertThat(seals(OLD).fits(seal, "content")).isTrue();
        assertThat(seals(OLD).fits(seal, "Content")).isFalse();
        assertThat(seals(OLD).fits(seal.replaceFirst(".$", "x"), "content")).isFalse();
    }

    @Test
    void fitsAsLongAsItsKeyIsThere() {
        String seal = seals(OLD).seal("content");

        assertThat(seals(NEW + "," + OLD).fits(seal, "content")).isTrue();
        assertThat(seals(NEW + "," + OLD).seal("content")).isNotEqualTo(seal);
        assertThat(seals(NEW).fits(seal, "content")).isFalse();
    }
}
