package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Tokens for members' own tools, on their page. */
@ExtendWith(SharedSite.class)
class AccessTokensPagesIT {
    private static final String TOKENS = "/compte/jetons";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Site site;
    private final Coaches coaches;

    AccessTokensPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private int api(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.address().resolve("/api/v1/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static String secret(Visitor visitor) {
        return visitor.page().expectFirst(".token-secret code").text();
    }

    private static Map<String, String> wish(Visitor visitor, String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("seed", visitor.page().expectFirst("input[name=seed]").val());
        fields.put("name", name);
        fields.put("scopes", "READ");
        fields.put("days", "30");
        return fields;
    }

    @Test
    void isMadeShownOnceUsedAndRevoked() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/compte").follow("Modifier (Jetons d’accès)");
            assertThat(visitor.address()).isEqualTo(TOKENS);
            PageRules.assertAll(visitor.page());
            assertThat(visitor.page().select("main").text()).contains("Vous n’avez aucun jeton.");
            visitor.type("Nom", "Tableur du cabinet")
                    .tick("Lire et contribuer")
                    .tick("365 jours")
                    .press("Créer le jeton");
            assertThat(visitor.heading()).isEqualTo("Votre jeton");
            PageRules.assertAll(visitor.page());
            assertThat(visitor.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            String secret = secret(visitor);
            assertThat(secret).matches("vigie_[0-9a-f]{64}");
            visitor.follow("J’ai copié mon jeton");
            assertThat(visitor.page().html()).doesNotContain(secret);
            assertThat(visitor.page().select(".devices h2").eachText())
                    .containsExactly("Tableur du cabinet lecture et contributions");
            assertThat(visitor.page().select(".devices p").text()).endsWith("Jamais utilisé.");
            assertThat(api(secret)).isEqualTo(200);
            assertThat(visitor.open(TOKENS).page().select(".devices p").text()).contains("Dernière utilisation");
            visitor.press("Révoquer (Tableur du cabinet)");
            assertThat(visitor.address()).isEqualTo(TOKENS);
            assertThat(visitor.notice()).startsWith("Le jeton « Tableur du cabinet » est révoqué");
            assertThat(visitor.page().select(".devices")).isEmpty();
            assertThat(api(secret)).isEqualTo(401);
        }
    }

    @Test
    void oneFormSentTwiceIsOneToken() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member()).open(TOKENS)) {
            Map<String, String> wish = wish(visitor, "Agenda");
            String first = Site.parsed(visitor.post(TOKENS, wish))
                    .expectFirst(".token-secret")
                    .text();
            String second = Site.parsed(visitor.post(TOKENS, wish))
                    .expectFirst(".token-secret")
                    .text();
            assertThat(second).isEqualTo(first);
            assertThat(visitor.open(TOKENS).page().select(".devices li")).hasSize(1);
        }
    }

    @Test
    void revokingTwiceIsNoMistakeAndSomebodyElsesIsNotThere() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member()).open(TOKENS);
                Visitor curious = coaches.signedIn(coaches.member())) {
            visitor.post(TOKENS, wish(visitor, "Agenda"));
            String id = visitor.open(TOKENS)
                    .page()
                    .expectFirst(".devices input[name=token]")
                    .val();
            assertThat(curious.post(TOKENS, Map.of("token", id)).statusCode()).isEqualTo(404);
            assertThat(curious.post(TOKENS, Map.of("token", "x")).statusCode()).isEqualTo(404);
            assertThat(visitor.open(TOKENS).page().select(".devices li")).hasSize(1);
            for (int times = 0; times < 2; times++) {
                assertThat(visitor.post(TOKENS, Map.of("token", id)).statusCode())
                        .isEqualTo(303);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', READ, 30, Donnez un nom",
        "x, '', 30, Choisissez ce que ce jeton permet",
        "x, READ, '', Choisissez une durée",
        "x, READ, 31, Choisissez une durée"
    })
    void whatIsWrongIsSaidAndNothingIsLost(String name, String scopes, String days, String said) throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member()).open(TOKENS)) {
            Map<String, String> wish = wish(visitor, name);
            wish.put("scopes", scopes);
            wish.put("days", days);
            HttpResponse<String> answer = visitor.post(TOKENS, wish);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Site.parsed(answer).select("[role=alert] li").eachText())
                    .singleElement()
                    .asString()
                    .startsWith(said);
            assertThat(Site.parsed(answer).expectFirst("#name").val()).isEqualTo(name);
        }
    }

    @Test
    void theEleventhIsRefusedInWords() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member()).open(TOKENS)) {
            Map<String, String> late = wish(visitor, "Le onzième");
            for (int number = 1; number <= 10; number++) {
                visitor.post(TOKENS, wish(visitor.open(TOKENS), "Jeton " + number));
            }
            HttpResponse<String> answer = visitor.post(TOKENS, late);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Site.parsed(answer).select("[role=alert]").text())
                    .contains("Vous avez déjà dix jetons valables");
            visitor.open(TOKENS);
            assertThat(visitor.page().select("main").text()).contains("Vous avez déjà dix jetons valables");
            assertThat(visitor.page().select("#name")).isEmpty();
        }
    }

    /** Pages are for people: whoever finds a token reads none in its member's name. */
    @Test
    void noPageTakesAToken() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member).open(TOKENS)) {
            String token = Site.parsed(visitor.post(TOKENS, wish(visitor, "Agenda")))
                    .expectFirst(".token-secret")
                    .text();
            for (String page : List.of("/compte", "/compte/donnees/export", TOKENS)) {
                HttpRequest request = HttpRequest.newBuilder(site.address().resolve(page))
                        .header("Authorization", "Bearer " + token)
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(303);
                HttpRequest cookie = HttpRequest.newBuilder(site.address().resolve(page))
                        .header("Cookie", "vigie-access=" + token)
                        .build();
                assertThat(http.send(cookie, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(page)
                        .isEqualTo(303);
            }
            assertThat(api(token)).isEqualTo(200);
        }
    }
}
