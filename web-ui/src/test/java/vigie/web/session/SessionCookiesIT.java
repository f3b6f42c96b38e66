package vigie.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.RawRequest;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** The cookies that keep a member signed in: what browsers are told about them, and where they count. */
@ExtendWith(SharedSite.class)
class SessionCookiesIT {
    private final Site site;
    private final Coaches coaches;

    SessionCookiesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private RawRequest.Answer signInAt(String host, Member member) throws IOException {
        return RawRequest.send(
                site.address(),
                "POST /compte/connexion",
                "Host: " + host + "\r\nContent-Type: application/x-www-form-urlencoded",
                "email=" + encoded(member.email().value()) + "&password=" + encoded(Coaches.PASSWORD));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:80", "[::1]:9000", "[::1]"})
    void onThisMachineTheyNeedNoTls(String host) throws Exception {
        List<String> cookies = signInAt(host, coaches.member()).headers("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0)).startsWith("vigie-access=");
        assertThat(cookies.get(1)).startsWith("vigie-refresh=");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(attributes(cookie)).contains("Path=/", "HTTPOnly", "SameSite=Lax");
            assertThat(attributes(cookie)).noneMatch(each -> each.equals("Secure") || each.startsWith("Domain"));
        });
        assertThat(HttpCookie.parse(cookies.get(0)).getFirst().getMaxAge()).isEqualTo(900);
        assertThat(HttpCookie.parse(cookies.get(1)).getFirst().getMaxAge()).isEqualTo(30 * 24 * 3600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie.example",
                "vigie.example:8443",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "192.168.1.4"
            })
    void anywhereElseTheyAreForTlsAndForThisHostAlone(String host) throws Exception {
        RawRequest.Answer answer = signInAt(host, coaches.member());
        assertThat(answer.status()).isEqualTo(303);
        List<String> cookies = answer.headers("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0)).startsWith("__Host-vigie-access=");
        assertThat(cookies.get(1)).startsWith("__Host-vigie-refresh=");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(attributes(cookie)).contains("Path=/", "HTTPOnly", "SameSite=Lax", "Secure");
            assertThat(attributes(cookie)).noneMatch(each -> each.startsWith("Domain"));
        });
    }

    /** Whatever a proxy puts in the place of the host that the browser asked. */
    @Test
    void whereTheOperatorSaysHttpsTheyAreForTlsAlways() throws Exception {
        try (Site behindProxy = Site.empty(Map.of("vigie.site.url", "https://vigie.example"))) {
            Member member = new Coaches(behindProxy).member();
            RawRequest.Answer answer = RawRequest.send(
                    behindProxy.address(),
                    "POST /compte/connexion",
                    "Host: 127.0.0.1:8210\r\nOrigin: https://vigie.example\r\n"
                            + "Content-Type: application/x-www-form-urlencoded",
                    "email=" + encoded(member.email().value()) + "&password=" + encoded(Coaches.PASSWORD));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.headers("Set-Cookie")).hasSize(2).allSatisfy(cookie -> {
                assertThat(cookie).startsWith("__Host-vigie-");
                assertThat(attributes(cookie)).contains("Secure", "Path=/");
            });
            assertThat(answer.headers("Strict-Transport-Security")).containsExactly("max-age=31536000");
            for (String unreadable :
                    new String[] {"/%zz", "/?q=a b", "/api/v1/platforms/%zz", "/" + "x".repeat(9_000)}) {
                RawRequest.Answer refused = RawRequest.get(behindProxy.address(), unreadable);
                assertThat(refused.status()).as(unreadable).isBetween(400, 499);
                assertThat(refused.headers("Strict-Transport-Security"))
                        .as(unreadable)
                        .containsExactly("max-age=31536000");
                assertThat(refused.headers("X-Content-Type-Options")).containsExactly("nosniff");
            }
        }
        assertThat(site.get("/").headers().map()).doesNotContainKey("strict-transport-security");
    }

    private static List<String> attributes(String cookie) {
        return List.of(cookie.split("; ", -1));
    }

    @Test
    void aCookieOfTheOtherNameIsNotTaken() throws Exception {
        String access = signInAt("vigie.example", coaches.member())
                .headers("Set-Cookie")
                .getFirst()
                .split(";", -1)[0];
        assertThat(accountAt("vigie.example", access).status()).isEqualTo(200);
        String plain = access.substring("__Host-".length());
        assertThat(accountAt("vigie.example", plain).status())
                .as("could be set by a neighbour")
                .isEqualTo(303);
        assertThat(accountAt("localhost", plain).status()).isEqualTo(200);
    }

    private RawRequest.Answer accountAt(String host, String cookie) throws IOException {
        return RawRequest.send(site.address(), "GET /compte", "Host: " + host + "\r\nCookie: " + cookie, "");
    }

    /** Otherwise another site could make a browser use the API. */
    @Test
    void theApiTakesNoCookies() throws Exception {
        try (Visitor member = coaches.signedIn(coaches.member())) {
            HttpResponse<String> answer = member.get("/api/v1/me");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/platforms", "/assets/nothing.css"})
    void whatIsNoPageNeitherReadsNorWritesThem(String address) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            visitor.cookies().put("vigie-access", "stale");
            visitor.cookies().put("vigie-refresh", "stale");
            assertThat(visitor.get(address).headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/criteria", "/compte/inscription", "/nulle-part"})
    void cookiesThatGiveNothingAreTakenAway(String address) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            visitor.cookies().put("vigie-access", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
            visitor.cookies().put("vigie-refresh", "never-given");
            visitor.open(address);
            assertThat(visitor.status()).isIn(200, 404);
            assertThat(visitor.cookies()).isEmpty();
            assertThat(visitor.page().select("header .account-link").text()).isIn("Se connecter", "Sign in");
        }
    }

    @Test
    void aVisitorCostsNoQuestionToTheDatabase() throws Exception {
        try (Site counting = Site.counting();
                Visitor visitor = new Visitor(counting)) {
            visitor.open("/compte/connexion");
            var statements = counting.bean(vigie.web.CountedStatements.class);
            statements.take();
            visitor.open("/compte/connexion");
            assertThat(statements.take()).isZero();
            try (Visitor member = new Coaches(counting).signedIn(new Coaches(counting).member())) {
                statements.take();
                member.open("/compte/adieu");
                assertThat(statements.take()).isEqualTo(1);
            }
        }
    }
}
