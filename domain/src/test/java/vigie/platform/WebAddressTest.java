package vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://koach.example",
                "https://koach.example/terms?lang=fr#article-4",
                "HTTPS://KOACH.EXAMPLE/",
                "https://koach.example:8443/",
                "https://koach.example/conditions-générales",
                "http://192.0.2.7/",
                "http://[2001:db8::7]/"
            })
    void isAnHttpAddressWithAHost(String text) {
        assertThat(WebAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "koach.example",
                "//koach.example/",
                "/terms",
                "javascript:alert(1)",
                "javascript://koach.example/%0Aalert(1)",
                "ftp://koach.example/",
                "data:text/html,hello",
                "file:///etc/passwd",
                "mailto:koach@koach.example",
                "https:",
                "https://",
                "https:///terms",
                "https:koach.example",
                "https://:443/",
                "https://koach.example@evil.example/",
                "https://user:secret@koach.example/",
                "https://@koach.example/",
                "https://koach.example/two words",
                " https://koach.example/",
                "https://koach.example/\n",
                "https://koach.example/\0",
                "https://koach.example/\u202Efdp.exe",
                "https://koach.example/\u200Bterms",
                "https://koach.example\\@evil.example/",
                "https://koach.example/\"onclick=\"",
                "https://koach.example/<b>"
            })
    void nothingElseIsOne(String text) {
        assertThat(WebAddress.isOne(text)).isFalse();
    }

    @Test
    void has2000CharactersAtMost() {
        String start = "https://koach.example/";
        String longest = start + "a".repeat(2_000 - start.length());

        assertThat(WebAddress.isOne(longest)).isTrue();
        assertThat(WebAddress.isOne(longest + "a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://koach.example/terms, koach.example",
        "https://www.koach.example/, koach.example",
        "HTTP://WWW.Koach.Example:8080, koach.example",
        "https://app.koach.example/, app.koach.example",
        "https://wwwkoach.example/, wwwkoach.example"
    })
    void aSiteIsTheHostWithoutWww(String address, String site) {
        assertThat(WebAddress.site(address)).isEqualTo(site);
    }
}
