package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/?q=caf%C3%A9&kind=SERVICE",
                "/plateformes/coachhub#critere-3",
                "/a/b?next=//evil.example",
                "/?q=https://evil.example/"
            })
    void takesPathsOfThisSite(String address) {
        assertThat(LocalAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en",
                "//evil.example",
                "//evil.example/path",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/a\tb",
                "/a\nLocation: https://evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\0",
                "/\t/evil.example",
                " /en",
                "/a b",
                "/%zz",
                "?q=x",
                "#x"
            })
    void refusesEverythingElse(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongToBeOurs() {
        assertThat(LocalAddress.of("/" + "x".repeat(1_999))).isPresent();
        assertThat(LocalAddress.of("/" + "x".repeat(2_000))).isEmpty();
    }

    @Test
    void comesBackToAPageAndNotToAForm() {
        assertThat(LocalAddress.of(HttpRequest.GET("/compte/profil?x=%C3%A9"))).contains("/compte/profil?x=%C3%A9");
        assertThat(LocalAddress.of(HttpRequest.HEAD("/compte"))).contains("/compte");
        assertThat(LocalAddress.of(HttpRequest.POST("/compte/profil", "name=x")))
                .isEmpty();
        assertThat(LocalAddress.of(HttpRequest.DELETE("/compte"))).isEmpty();
    }
}
