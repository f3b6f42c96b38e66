package vigie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://vigie.example", "https://vigie.example/", " https://vigie.example// "})
    void theOperatorsAddressComesFirst(String url) {
        assertThat(address(url, "http://localhost:8080/").absolute("/compte/connexion"))
                .isEqualTo("https://vigie.example/compte/connexion");
    }

    @Test
    void aSiteMayLiveBelowAPath() {
        assertThat(address("https://icf.example/vigie/", "").absolute("/en")).isEqualTo("https://icf.example/vigie/en");
    }

    @Test
    void withoutOneLettersLeadToThisProcess() {
        assertThat(address("", "http://localhost:8080/").absolute("/en")).isEqualTo("http://localhost:8080/en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie.example",
                "ftp://vigie.example",
                "https://",
                "https://vigie example",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfASiteIsSaidAtTheStart(String url) {
        assertThatThrownBy(() -> address(url, "http://localhost:8080/"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("VIGIE_SITE_URL")
                .hasMessageContaining(url);
    }

    private static SiteAddress address(String url, String local) {
        return new SiteAddress(url, local, () -> {
            throw new AssertionError("No server is asked");
        });
    }
}
