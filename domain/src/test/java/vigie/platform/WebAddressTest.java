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
                "http://[2001:db8::7]/",
                "https://koach.example:1/",
                "https://koach.example:65535/",
                "https://koach.example:/",
                "https://école.example/",
                "https://école.example:65535/a?b#c",
                "https://www.ÉCOLE.example",
                "https://παράδειγμα.example/",
                "https://学校。example/",
                "https://xn--cole-9oa.example/"
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
                "https://koach.example/<b>",
                "https://koach.example:0/",
                "https://koach.example:65536/",
                "https://koach.example:99999/",
                "https://koach.example:99999999999/",
                "https://koach.example:-1/",
                "https://koach.example:44x/",
                "https://école.example:0/",
                "https://école.example:65536/",
                "https://école.example:99999999999/",
                "https://é@koach.example/",
                "https://école.example@evil.example/",
                "https://é cole.example/",
                "https://éco_le.example/",
                "https://-é.example/",
                "https://é..example/",
                "https://koach.example\uFF0Fé.evil.example/",
                "https://koach.example\uFF03é.evil.example/",
                "https://koach.example\uFF1A80é.evil.example/",
                "https://koach.example\uFF20é.evil.example/",
                "https://\u2100é.example/",
                "https://é\u00ADcole.example/",
                "https://my_school.example/",
                "https://%C3%A9cole.example/"
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

    @Test
    void aLabelOfAHostHas63CharactersAtMostAsTheNetKnowsIt() {
        // Of xn--aaa…-x8z eight stand for the é.
        String longest = "é" + "a".repeat(55);

        assertThat(WebAddress.isOne("https://" + longest + ".example/")).isTrue();
        assertThat(WebAddress.isOne("https://a" + longest + ".example/")).isFalse();
    }

    @Test
    void isNotLongerAsTheNetKnowsItEither() {
        String start = "https://école.example/";
        String canonical = "https://xn--cole-9oa.example/";
        String longest = start + "a".repeat(2_000 - canonical.length());

        assertThat(WebAddress.canonical(longest))
                .hasValueSatisfying(each -> assertThat(each).hasSize(2_000));
        assertThat(WebAddress.canonical(longest + "a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://École.example:8443/É?é#é, https://xn--cole-9oa.example:8443/É?é#é",
        "HTTP://KOACH.Example/A, HTTP://KOACH.Example/A",
        "https://straße.example/, https://strasse.example/",
        "https://ｋｏａｃｈ.example/, https://koach.example/"
    })
    void isKeptAsTypedButForLettersInItsHost(String typed, String kept) {
        assertThat(WebAddress.canonical(typed)).hasValue(kept);
        assertThat(WebAddress.canonical(kept)).hasValue(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.xn--cole-9oa.example/xn--cole-9oa, école.example, https://www.école.example/xn--cole-9oa",
        "https://École.example/, école.example, https://École.example/",
        "HTTPS://www.Koach.example:80/, koach.example, HTTPS://www.Koach.example:80/"
    })
    void isShownInLetters(String address, String site, String shown) {
        assertThat(WebAddress.shownSite(address)).isEqualTo(site);
        assertThat(WebAddress.shown(address)).isEqualTo(shown);
    }

    @Test
    void lettersThatLookLikeOthersAreSpelledOut() {
        String cyrillic = "https://k\u043Each.example/";
        String kept = WebAddress.canonical(cyrillic).orElseThrow();

        assertThat(kept).startsWith("https://xn--");
        assertThat(WebAddress.shownSite(kept)).startsWith("xn--");
        assertThat(WebAddress.shown(kept)).isEqualTo(kept);
        assertThat(WebAddress.shown("no address")).isEqualTo("no address");
    }

    @ParameterizedTest
    @CsvSource({
        "https://École.example/, xn--cole-9oa.example",
        "https://www.xn--COLE-9oa.example/, xn--cole-9oa.example",
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
