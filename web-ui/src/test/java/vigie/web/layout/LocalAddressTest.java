package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "http://vigie.example:8080/compte?x=1, /compte?x=1",
        "https://vigie.example:8080/moderation/dossiers/1, /moderation/dossiers/1",
        "http://evil.example/compte,",
        "http://vigie.example:8080@evil.example/compte,",
        "http://vigie.example/compte,",
        "//evil.example/compte,",
        "http://vigie.example:8080//evil.example,",
        "/compte,",
        "about:blank,",
        "'http://vigie.example:8080/a b',",
        "'',"
    })
    void comesBackToThePageOfAFormWhenItIsOurs(String referer, @Nullable String page) {
        assertThat(LocalAddress.before(HttpRequest.POST("/x", "")
                        .header("Host", "vigie.example:8080")
                        .header("Referer", referer)))
                .isEqualTo(Optional.ofNullable(page));
        assertThat(LocalAddress.before(HttpRequest.POST("/x", "").header("Referer", referer)))
                .isEmpty();
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
