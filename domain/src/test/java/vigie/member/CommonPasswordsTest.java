package vigie.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @Test
    void theShippedListIsLongEnoughAndMuchOfItIsAsLongAsPasswordsMustBe() throws IOException {
        List<String> list = shipped();

        assertThat(CommonPasswords.size()).isGreaterThanOrEqualTo(10_000).isEqualTo(list.size());
        assertThat(list)
                .filteredOn(each -> each.length() >= PasswordRules.SHORTEST)
                .hasSizeGreaterThanOrEqualTo(3_000);
    }

    @Test
    void theShippedListHoldsEachOnceInSmallLetters() throws IOException {
        assertThat(shipped())
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each).isNotBlank().isEqualTo(each.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiopasdfgh",
                "QwertyUiopASDFGH",
                "123456789012345",
                "azertyazertyazerty",
                "AZERTYazertyAZE",
                "passwordpasswor",
                "aaaaaaaaaaaaaaa",
                "               ",
                "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊"
            })
    void containOneInCapitalsOrAgainAndAgain(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "douze chevaux traversent la Loire",
                "qwertyuiopasdfgh et un cheval",
                "azertyazertyazertX",
                "ab cd ab cd ab cd",
                "é=é=é=é=é=é=é=é",
                "🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊",
                ""
            })
    void doNotContainAnother(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }

    private static List<String> shipped() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("## "))
                    .toList();
        }
    }
}
