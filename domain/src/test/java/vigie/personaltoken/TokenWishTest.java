package vigie.personaltoken;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenWishTest {
    @ParameterizedTest
    @ValueSource(ints = {30, 90, 365})
    void lastsAMonthASeasonOrAYear(int days) {
        assertThat(wish("Tableur", TokenKit.READ, days).read().lives()).isEqualTo(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -30, 0, 1, 29, 31, 364, 366, Integer.MAX_VALUE})
    void lastsNoOtherTime(int days) {
        assertInvalid("days", () -> wish("Tableur", TokenKit.READ, days).read());
    }

    @Test
    void aNameHasOneToSixtyCharacters() {
        assertThat(wish("  é ", TokenKit.READ, 30).read().name()).isEqualTo("é");
        assertThat(wish("🦊".repeat(60), TokenKit.READ, 30).read().name()).isEqualTo("🦊".repeat(60));
        assertInvalid("name", () -> wish("x".repeat(61), TokenKit.READ, 30).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u2800", "two\nlines", "turned\u202Eround", "\u0000"})
    void aNameIsSeenAndOnOneLine(String name) {
        assertInvalid("name", () -> wish(name, TokenKit.READ, 30).read());
    }

    @Test
    void everyTokenReads() {
        assertThat(wish("Tableur", TokenKit.BOTH, 30).read().scopes()).isEqualTo(TokenKit.BOTH);
        assertInvalid("scopes", () -> wish("Tableur", Set.of(), 30).read());
        assertInvalid(
                "scopes",
                () -> wish("Tableur", Set.of(TokenScope.CONTRIBUTE), 30).read());
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertInvalid("name, scopes, days", () -> wish("", Set.of(), 7).read());
    }

    private static TokenWish wish(String name, Set<TokenScope> scopes, int days) {
        return new TokenWish(name, scopes, days);
    }
}
