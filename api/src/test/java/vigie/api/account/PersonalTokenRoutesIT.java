package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.member.Role;
import vigie.personaltoken.MintPersonalToken;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.personaltoken.TokenScope;
import vigie.personaltoken.TokenWish;
import vigie.session.FindSignedIn;
import vigie.session.SignedIn;

/** What a personal token may ask for. A new route of the API fails here until somebody has decided about it. */
@MicronautTest(transactional = false)
class PersonalTokenRoutesIT implements AccountServer {
    private static final Map<String, Needed> ROUTES = routes();

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    Database database;

    @Inject
    Router router;

    @Inject
    MintPersonalToken mint;

    @Inject
    FindSignedIn find;

    /** The least that a token must be allowed; some things none is. */
    private enum Needed {
        READ,
        CONTRIBUTE,
        SESSION
    }

    /** What somebody sends. */
    private enum Sent {
        READ(false),
        CONTRIBUTE(true),
        REVOKED(true),
        EXPIRED(true);

        private final boolean contributes;

        Sent(boolean contributes) {
            this.contributes = contributes;
        }

        Set<TokenScope> scopes() {
            return contributes ? Set.of(TokenScope.READ, TokenScope.CONTRIBUTE) : Set.of(TokenScope.READ);
        }

        boolean opens(Needed needed) {
            return switch (needed) {
                case READ -> true;
                case CONTRIBUTE -> contributes;
                case SESSION -> false;
            };
        }
    }

    private static Map<String, Needed> routes() {
        Map<String, Needed> routes = new LinkedHashMap<>();
        put(routes, Needed.READ, """
                GET /grounds
                GET /transparency
                GET /exports
                GET /exports/{file}
                GET /openapi.yml
                GET /news
                GET /site
                GET /choosing
                GET /choosing/lines
                GET /platforms/{slug}/sheet
                GET /tallies
                GET /rating
                GET /remarks
                GET /platforms
                GET /platforms/compare
                GET /platforms/{slug}
                GET /platforms/{slug}/experiences
                GET /platforms/{slug}/history
                GET /platforms/{slug}/experiences/mine
                GET /questionnaire
                GET /me
                GET /me/contributions
                GET /me/contributions/{id}
                GET /me/drafts
                GET /me/new-addresses
                GET /appeals/{decision}
                GET /me/export
                GET /me/follows
                GET /me/sessions
                """);
        put(routes, Needed.CONTRIBUTE, """
                POST /reports
                POST /reports/appeals
                POST /reports/decision
                POST /appeals
                POST /platforms
                POST /platforms/{slug}/answers
                POST /platforms/{slug}/answers/{ask}/recheck
                POST /remarks
                PUT /platforms/{slug}/experiences/mine
                DELETE /platforms/{slug}/experiences/mine
                DELETE /platforms/{slug}/experiences/mine/draft
                POST /platforms/{slug}/experiences/mine/confirmation
                PATCH /me/follows
                PUT /me/follows/{slug}
                DELETE /me/follows/{slug}
                """);
        put(routes, Needed.SESSION, """
                POST /accounts
                POST /accounts/confirmation
                POST /accounts/password-reset
                PUT /accounts/password-reset
                POST /login
                POST /token
                POST /logout
                PATCH /me
                DELETE /me
                DELETE /me/sessions
                DELETE /me/sessions/{id}
                POST /follows/stop
                DELETE /me/new-addresses
                POST /me/new-addresses/letters
                GET /me/totp
                DELETE /me/totp/start
                POST /me/totp
                PUT /me/totp
                DELETE /me/totp
                POST /me/totp/recovery-codes
                GET /me/access-tokens
                POST /me/access-tokens
                DELETE /me/access-tokens/{id}
                GET /moderation/cases
                GET /moderation/cases/count
                GET /moderation/cases/next
                GET /moderation/cases/{id}
                POST /moderation/cases/{id}/decisions
                DELETE /moderation/cases/{id}/decisions/pending
                GET /moderation/ties
                POST /moderation/ties
                DELETE /moderation/ties/{slug}
                POST /administration/import
                GET /administration/members
                DELETE /administration/members/{id}/totp
                PUT /administration/members/{id}/role
                DELETE /administration/members/{id}/sessions
                """);
        return routes;
    }

    private static void put(Map<String, Needed> routes, Needed needed, String lines) {
        lines.lines().forEach(line -> routes.put(line.replace(" /", " /api/v1/"), needed));
    }

    @Test
    void everyRouteOfTheApiIsDecidedAbout() {
        List<String> routes = router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> route.contains(" /api/v1/")
                        && !route.contains(" /api/v1/failing")
                        && !route.startsWith("HEAD "))
                .distinct()
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    /** The member is an administrator: only being a token keeps it from their offices. */
    @TestFactory
    Stream<DynamicTest> opensWhatItsScopesSayAndNothingElse() throws Exception {
        SignedInCoach coach = coaches.inside(Role.ADMINISTRATOR);
        SignedIn who = find.find(coach.access()).orElseThrow();
        List<DynamicTest> walks = new ArrayList<>();
        for (Sent sent : Sent.values()) {
            String secret = secret(sent, who);
            ROUTES.forEach((route, needed) -> walks.add(DynamicTest.dynamicTest(
                    route + " by " + sent, () -> assertAnswer(sent, needed, ask(route, secret)))));
        }
        return walks.stream();
    }

    private String secret(Sent sent, SignedIn who) throws Exception {
        Minted minted = mint.mint(who, new TokenWish(sent.name(), sent.scopes(), 30), null, mint.seed());
        String row = " where id = '" + minted.token().id().value() + "'";
        switch (sent) {
            case READ, CONTRIBUTE -> {}
            case REVOKED -> database.change("update personal_token set revoked_at = now()" + row);
            case EXPIRED ->
                database.change(
                        "update personal_token set created_at = now() - interval '30 days', expires_at = now()" + row);
        }
        return minted.secret().value();
    }

    private static void assertAnswer(Sent sent, Needed needed, HttpResponse<String> answer) {
        switch (sent) {
            case REVOKED, EXPIRED -> assertThat(Coaches.code(401, answer)).isEqualTo("NOT_SIGNED_IN");
            case READ, CONTRIBUTE -> {
                if (sent.opens(needed)) {
                    assertThat(answer.statusCode())
                            .as(answer.body())
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    assertThat(Coaches.code(403, answer)).isEqualTo("NOT_ALLOWED");
                }
            }
        }
    }

    private HttpResponse<String> ask(String route, String secret) throws Exception {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{slug}", "koach")
                .replace("{ask}", "1a")
                .replace("{file}", "answers.csv")
                .replace("{decision}", "0189c2d4-1111-7000-8000-00000000000b")
                .replace("{id}", "0189c2d4-1111-7000-8000-00000000000a");
        String[] bearer = {"Authorization", "Bearer " + secret};
        return method.equals("GET") ? client.get(path, bearer) : client.send(method, path, "{}", bearer);
    }

    @Test
    void readingTheHeadsIsReading() throws Exception {
        SignedIn who = find.find(coaches.inside().access()).orElseThrow();
        String secret = secret(Sent.READ, who);
        for (Map.Entry<String, Integer> each :
                Map.of(Coaches.ME, 200, Coaches.ME + "/access-tokens", 403).entrySet()) {
            HttpResponse<String> answer = client.ask(
                    "HEAD", each.getKey(), HttpResponse.BodyHandlers.ofString(), "Authorization", "Bearer " + secret);
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
        }
    }

    /** Who forgets to say that it is JSON does not need a better token. */
    @Test
    void whatIsWrongWithARequestIsNotTheTokens() throws Exception {
        SignedIn who = find.find(coaches.inside().access()).orElseThrow();
        String[] bearer = {"Authorization", "Bearer " + secret(Sent.CONTRIBUTE, who), "Content-Type", "text/plain"};
        HttpResponse.BodyHandler<String> reading = HttpResponse.BodyHandlers.ofString();
        assertThat(client.ask("POST", "/api/v1/remarks", reading, bearer).statusCode())
                .isEqualTo(415);
        assertThat(client.ask("DELETE", "/api/v1/grounds", reading, bearer).statusCode())
                .isEqualTo(405);
        assertThat(client.ask("PUT", "/api/v1/nothing", reading, bearer).statusCode())
                .isEqualTo(404);
    }
}
