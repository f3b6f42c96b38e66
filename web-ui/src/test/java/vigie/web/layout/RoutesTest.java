package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;

class RoutesTest {
    private static final Slug SLUG = new Slug("coach-hub");

    private final Routes french = new Routes(Language.FR);
    private final Routes english = new Routes(Language.EN);

    @Test
    void eachPageHasAFrenchAndAnEnglishAddress() {
        assertThat(addresses(french))
                .containsExactly(
                        "/",
                        "/plateformes/coach-hub",
                        "/plateformes/coach-hub#critere-7",
                        "/criteres",
                        "/criteres/7",
                        "/methode",
                        "/mentions-legales");
        assertThat(addresses(english))
                .containsExactly(
                        "/en",
                        "/en/platforms/coach-hub",
                        "/en/platforms/coach-hub#criterion-7",
                        "/en/criteria",
                        "/en/criteria/7",
                        "/en/method",
                        "/en/legal");
    }

    private static List<String> addresses(Routes routes) {
        return List.of(
                routes.directory(),
                routes.platform(SLUG),
                routes.platform(SLUG, 7),
                routes.guide(),
                routes.criterion(7),
                routes.method(),
                routes.legal());
    }

    @Test
    void filtersAreTheAddress() {
        assertThat(french.directory(List.of())).isEqualTo("/");
        assertThat(french.directory("kind", "SERVICE")).isEqualTo("/?kind=SERVICE");
        assertThat(english.directory(List.of(
                        new Chosen("kind", "SERVICE"), new Chosen("kind", "HYBRID"), new Chosen("sort", "name"))))
                .isEqualTo("/en?kind=SERVICE&kind=HYBRID&sort=name");
    }

    @Test
    void whatAReaderTypedCannotBecomeAnotherParameter() {
        assertThat(french.directory("q", "a&kind=SERVICE#x é\"<'"))
                .isEqualTo("/?q=a%26kind%3DSERVICE%23x+%C3%A9%22%3C%27");
    }
}
