package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Role;
import vigie.session.OpenSession;
import vigie.web.error.FailingPages;

/** Who may ask for what. A new route fails here until somebody has decided about it. */
@ExtendWith(SharedSite.class)
class RoutesIT {
    private static final Map<String, Needed> ROUTES = routes();

    /** A form that says whose it is, as all of members do. */
    private static final String FORM = "author=0189c2d4-1111-7000-8000-00000000000a";

    private final Site site;
    private final Coaches coaches;

    RoutesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /**
     * Who may ask: anybody, whoever has a role or a higher one, this machine on the management port; or a moderator, whose
     * words are kept when their sign-in has run out.
     */
    private enum Needed {
        ANYBODY,
        MEMBER,
        MODERATOR,
        ADMINISTRATOR,
        THIS_MACHINE,
        MODERATOR_OR_NOBODY;

        boolean allows(@Nullable Role role) {
            return switch (this) {
                case ANYBODY -> true;
                case MEMBER, MODERATOR, ADMINISTRATOR -> role != null && role.includes(Role.valueOf(name()));
                case MODERATOR_OR_NOBODY -> role == null || role.includes(Role.MODERATOR);
                case THIS_MACHINE -> false;
            };
        }
    }

    private static Map<String, Needed> routes() {
        Map<String, Needed> routes = new LinkedHashMap<>();
        put(routes, Needed.ANYBODY, """
                GET /
                GET /en
                GET /plateformes/{slug}
                GET /en/platforms/{slug}
                GET /plateformes/{slug}/historique
                GET /en/platforms/{slug}/history
                GET /nouveautes
                GET /en/news
                GET /nouveautes.atom
                GET /en/news.atom
                GET /plateformes/{slug}/historique.atom
                GET /en/platforms/{slug}/history.atom
                GET, POST /compte/suivis/arret
                GET, POST /en/account/follows/stop
                GET /contribuer
                GET /en/contribute
                GET /choisir
                GET /en/choose
                GET /choisir/formule
                GET /en/choose/formula
                GET /criteres
                GET /en/criteria
                GET /criteres/{number}
                GET /en/criteria/{number}
                GET /criteres/fiche
                GET /en/criteria/sheet
                GET /criteres/fiche.pdf
                GET /en/criteria/sheet.pdf
                GET /plateformes/{slug}/fiche
                GET /en/platforms/{slug}/sheet
                GET /plateformes/{slug}/fiche.pdf
                GET /en/platforms/{slug}/sheet.pdf
                GET /comparer
                GET /en/compare
                GET /comparer.csv
                GET /en/compare.csv
                GET /methode
                GET /en/method
                GET /transparence
                GET /en/transparency
                GET /donnees
                GET /en/data
                GET /api/v1/exports
                GET /api/v1/exports/{file}
                GET /api
                GET /en/api
                GET /api/v1/openapi.yml
                GET /api/v1/news
                GET /api/v1/site
                GET /api/v1/choosing
                GET /api/v1/choosing/lines
                GET /api/v1/platforms/{slug}/sheet
                GET /api/v1/tallies
                GET /api/v1/rating
                GET /api/v1/remarks
                GET /mentions-legales
                GET /en/legal
                GET /assets/{name}
                GET /robots.txt
                GET /sitemap.xml
                GET /sitemap/pages.xml
                GET /sitemap/platforms-{number}.xml
                GET /partage.png
                GET /en/share.png
                GET /plateformes/{slug}/partage.png
                GET /en/platforms/{slug}/share.png
                GET, POST /compte/inscription
                GET, POST /en/account/register
                GET /compte/inscription/courrier
                GET /en/account/register/mail
                GET, POST /compte/confirmation
                GET, POST /en/account/confirmation
                GET, POST /compte/connexion
                GET, POST /en/account/sign-in
                GET, POST /compte/connexion/code
                GET, POST /en/account/sign-in/code
                POST /compte/deconnexion
                POST /en/account/sign-out
                GET, POST /compte/mot-de-passe-oublie
                GET, POST /en/account/forgotten-password
                GET /compte/mot-de-passe-oublie/courrier
                GET /en/account/forgotten-password/mail
                GET, POST /compte/nouveau-mot-de-passe
                GET, POST /en/account/new-password
                GET, POST /compte/premier-administrateur
                GET, POST /en/account/first-administrator
                GET /compte/adieu
                GET /en/account/farewell
                GET, POST /signaler
                GET, POST /en/report
                GET /signaler/recu
                GET /en/report/receipt
                GET, POST /signaler/recours
                GET, POST /en/report/appeal
                POST /api/v1/reports
                POST /api/v1/reports/appeals
                POST /api/v1/reports/decision
                POST /api/v1/follows/stop
                GET /api/v1/grounds
                GET /api/v1/transparency
                GET /api/v1/platforms
                GET /api/v1/platforms/compare
                GET /api/v1/platforms/{slug}
                GET /api/v1/platforms/{slug}/experiences
                POST /contribuer/vecu/{slug}
                POST /en/contribute/experience/{slug}
                POST /contribuer/reponse/{slug}/{ask}
                POST /en/contribute/answer/{slug}/{ask}
                POST /contribuer/plateforme
                POST /en/contribute/platform
                POST /contribuer/remarque
                POST /en/contribute/remark
                POST /compte/recours/{decision}
                POST /en/account/appeals/{decision}
                GET /api/v1/platforms/{slug}/history
                GET /api/v1/questionnaire
                POST /api/v1/accounts
                POST /api/v1/accounts/confirmation
                POST, PUT /api/v1/accounts/password-reset
                POST /api/v1/login
                POST /api/v1/token
                POST /api/v1/logout
                """);
        put(routes, Needed.MEMBER, """
                GET /contribuer/dossier/{id}
                GET /en/contribute/case/{id}
                GET /contribuer/reponse/{slug}/{ask}
                GET /en/contribute/answer/{slug}/{ask}
                GET, POST /contribuer/reponse/{slug}/{ask}/toujours-vrai
                GET, POST /en/contribute/answer/{slug}/{ask}/still-true
                GET /contribuer/plateforme
                GET /en/contribute/platform
                GET /contribuer/remarque
                GET /en/contribute/remark
                POST /api/v1/platforms
                POST /api/v1/platforms/{slug}/answers
                POST /api/v1/platforms/{slug}/answers/{ask}/recheck
                POST /api/v1/remarks
                GET /compte
                GET /en/account
                GET, POST /plateformes/{slug}/suivre
                GET, POST /en/platforms/{slug}/follow
                GET, POST /compte/suivis
                GET, POST /en/account/follows
                GET, PATCH /api/v1/me/follows
                PUT, DELETE /api/v1/me/follows/{slug}
                GET /compte/contributions
                GET /en/account/contributions
                GET, POST /compte/profil
                GET, POST /en/account/profile
                GET, POST /compte/adresse
                GET, POST /en/account/email
                GET, POST /compte/mot-de-passe
                GET, POST /en/account/password
                GET, POST /compte/double-authentification
                GET, POST /en/account/second-factor
                GET, POST /compte/sessions
                GET, POST /en/account/sessions
                GET, POST /compte/jetons
                GET, POST /en/account/tokens
                GET, POST /api/v1/me/access-tokens
                DELETE /api/v1/me/access-tokens/{id}
                GET, POST /compte/donnees
                GET, POST /en/account/data
                GET /compte/donnees/export
                GET /en/account/data/export
                GET /compte/recours/{decision}
                GET /en/account/appeals/{decision}
                GET /api/v1/appeals/{decision}
                POST /api/v1/appeals
                GET, DELETE /api/v1/me/new-addresses
                POST /api/v1/me/new-addresses/letters
                GET /contribuer/vecu/{slug}
                GET /en/contribute/experience/{slug}
                GET, POST /contribuer/vecu/{slug}/brouillon
                GET, POST /en/contribute/experience/{slug}/draft
                GET, POST /contribuer/vecu/{slug}/retrait
                GET, POST /en/contribute/experience/{slug}/withdrawal
                POST /contribuer/vecu/{slug}/toujours-en-cours
                POST /en/contribute/experience/{slug}/still-active
                GET, PUT, DELETE /api/v1/platforms/{slug}/experiences/mine
                POST /api/v1/platforms/{slug}/experiences/mine/confirmation
                GET, PATCH, DELETE /api/v1/me
                DELETE /api/v1/platforms/{slug}/experiences/mine/draft
                GET /api/v1/me/contributions
                GET /api/v1/me/contributions/{id}
                GET /api/v1/me/drafts
                GET /api/v1/me/export
                GET, DELETE /api/v1/me/sessions
                DELETE /api/v1/me/sessions/{id}
                GET, POST, PUT, DELETE /api/v1/me/totp
                DELETE /api/v1/me/totp/start
                POST /api/v1/me/totp/recovery-codes
                """);
        put(routes, Needed.MODERATOR, """
                GET /moderation
                GET /en/moderation
                GET /moderation/dossiers/{id}
                GET /en/moderation/cases/{id}
                POST /moderation/dossiers/{id}/reprendre
                POST /en/moderation/cases/{id}/take-back
                POST /moderation/liens
                POST /en/moderation/ties
                GET /api/v1/moderation/cases
                GET /api/v1/moderation/cases/count
                GET /api/v1/moderation/cases/next
                GET /api/v1/moderation/cases/{id}
                POST /api/v1/moderation/cases/{id}/decisions
                DELETE /api/v1/moderation/cases/{id}/decisions/pending
                GET, POST /api/v1/moderation/ties
                DELETE /api/v1/moderation/ties/{slug}
                """);
        put(routes, Needed.ADMINISTRATOR, """
                GET, POST /administration/membres
                GET, POST /en/administration/members
                GET, POST /administration/membres/{id}/double-authentification
                GET, POST /en/administration/members/{id}/second-factor
                GET /administration/membres/confirmation
                GET /en/administration/members/confirmation
                GET /api/v1/administration/members
                DELETE /api/v1/administration/members/{id}/totp
                PUT /api/v1/administration/members/{id}/role
                DELETE /api/v1/administration/members/{id}/sessions
                POST /api/v1/administration/import
                """);
        put(routes, Needed.MODERATOR_OR_NOBODY, """
                POST /moderation/dossiers/{id}
                POST /en/moderation/cases/{id}
                """);
        put(routes, Needed.THIS_MACHINE, """
                GET /health
                GET /health/{selector}
                GET /prometheus
                """);
        return routes;
    }

    private static void put(Map<String, Needed> routes, Needed needed, String lines) {
        lines.lines().forEach(line -> {
            int path = line.indexOf('/');
            for (String method : line.substring(0, path).strip().split(", ", -1)) {
                routes.put(method + " " + line.substring(path), needed);
            }
        });
    }

    /** What can be asked for as a page, by anybody who is an administrator. */
    static List<String> pages() {
        return ROUTES.entrySet().stream()
                .filter(route -> route.getValue() != Needed.THIS_MACHINE)
                .map(Map.Entry::getKey)
                .filter(route -> route.startsWith("GET ") && !route.contains(" /api/"))
                .map(route -> route.substring("GET ".length()))
                .toList();
    }

    /** What anybody can ask for, pages and answers of the API. */
    static List<String> openReads() {
        return ROUTES.entrySet().stream()
                .filter(route -> route.getValue() == Needed.ANYBODY)
                .map(Map.Entry::getKey)
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .toList();
    }

    @Test
    void everyRouteHasARole() {
        List<String> routes = site.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getTargetMethod().getDeclaringType() != FailingPages.class)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> !route.startsWith("HEAD "))
                .distinct()
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    /** Each route, asked by nobody and with each role. */
    @TestFactory
    Stream<DynamicTest> isOpenToItsRolesAndToNoOther() {
        List<DynamicTest> walks = new ArrayList<>();
        ROUTES.forEach((route, needed) -> {
            if (needed != Needed.THIS_MACHINE) {
                walks.add(walk(route, needed, null));
                for (Role role : Role.values()) {
                    walks.add(walk(route, needed, role));
                }
            }
        });
        return walks.stream();
    }

    private DynamicTest walk(String route, Needed needed, @Nullable Role role) {
        return DynamicTest.dynamicTest(route + " by " + (role == null ? "nobody" : role), () -> {
            HttpResponse<String> answer = ask(route, role);
            if (needed.allows(role)) {
                assertThat(isRefused(route, answer)).as(said(answer)).isFalse();
                assertThat(answer.statusCode()).as(said(answer)).isLessThan(500);
            } else if (route.contains(" /api/")) {
                assertThat(answer.statusCode()).isEqualTo(role == null ? 401 : 403);
            } else if (role == null) {
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(isSentToSignIn(answer)).as(said(answer)).isTrue();
            } else {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(Site.parsed(answer).select("h1").text())
                        .isIn("Cette page est réservée", "This page is reserved");
            }
        });
    }

    private static String said(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + " " + answer.body();
    }

    private static boolean isRefused(String route, HttpResponse<String> answer) {
        boolean unknown = answer.statusCode() == 401 && route.contains(" /api/");
        return unknown || answer.statusCode() == 403 || isSentToSignIn(answer);
    }

    // With the way back; whoever was writing is told that their session is over.
    private static boolean isSentToSignIn(HttpResponse<String> answer) {
        String way = answer.headers().firstValue("Location").orElse("");
        boolean post = answer.request().method().equals("POST");
        return way.matches(
                "(/compte/connexion|/en/account/sign-in)\\?suite=[^&]*" + (post ? "&session=(finie|ended)" : ""));
    }

    /** A member of their own for each question: some questions end sessions or accounts. */
    private HttpResponse<String> ask(String route, @Nullable Role role) throws Exception {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{slug}", "coachhub")
                .replace("{number}", "1")
                .replace("{ask}", "1a")
                .replace("{name}", "vigie.css")
                .replace("{file}", "platforms.csv")
                .replace("{decision}", "0189c2d4-1111-7000-8000-00000000000b")
                .replace("{id}", "0189c2d4-1111-7000-8000-00000000000a");
        boolean api = path.startsWith("/api/");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.address().resolve(path)).header("Sec-Fetch-Site", "same-origin");
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(api ? "{}" : FORM));
        }
        if (role != null) {
            String token = site.bean(OpenSession.class)
                    .open(coaches.member(role), "Firefox")
                    .access();
            request.header(api ? "Authorization" : "Cookie", (api ? "Bearer " : "vigie-access=") + token);
        }
        return Objects.requireNonNull(site.http().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }
}
