package vigie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "javascript:alert(1)",
                "https://vigie.example/dir?x",
                "https://vigie.example/?",
                "https://vigie.example/#x",
                "https://somebody@vigie.example",
                "https:///vigie"
            })
    void whatIsNoAddressOfASiteIsSaidAtTheStart(String url) {
        assertThatThrownBy(() -> address(url, "http://localhost:8080/"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("VIGIE_SITE_URL")
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://vigie.example/, https://vigie.example",
        "https://Vigie.example:443/x, https://vigie.example",
        "http://vigie.example:80, http://vigie.example",
        "https://vigie.example:8443, https://vigie.example:8443",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void knowsTheOriginThatBrowsersSayOfIt(String url, String origin) {
        SiteAddress site = address(url, "http://localhost:8080/");
        assertThat(site.hasOrigin(origin)).isTrue();
        assertThat(site.isHttps()).isEqualTo(url.startsWith("https"));
        for (String other : new String[] {
            "null", "", "http://localhost:8080", "https://elsewhere.example", origin + ":1", origin.replace("p", "q")
        }) {
            assertThat(site.hasOrigin(other)).as(other).isFalse();
        }
    }

    @Test
    void withoutAnyAddressNoOriginIsKnownByIt() {
        assertThat(address("", "").hasOrigin("")).isFalse();
        assertThat(address("", "").isHttps()).isFalse();
    }

    private static SiteAddress address(String url, String local) {
        return new SiteAddress(url, local, () -> {
            throw new AssertionError("No server is asked");
        });
    }
}
