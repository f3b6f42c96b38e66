package vigie.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vigie.web.RawRequest;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Nobody is left before a blank page, and nothing of the inside is shown. */
@ExtendWith(SharedSite.class)
class ErrorPagesIT {
    private static final Pattern INSIDE =
            Pattern.compile("Exception|io\\.micronaut|java\\.|netty|\\tat |SQL|stack", Pattern.CASE_INSENSITIVE);

    private final Site site;

    ErrorPagesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nulle-part",
                "/plateformes/nulle-part",
                "/plateformes/Majuscule",
                "/plateformes/-",
                "/plateformes/a%20b",
                "/plateformes/" + "a123456789a123456789a123456789a123456789a123456789a123456789a123456789a123456789a",
                "/criteres/0",
                "/criteres/16",
                "/criteres/x",
                "/criteres/01",
                "/criteres/-1",
                "/criteres/1.0",
                "/criteres/99999999999999999999",
                "/english",
                "/favicon.ico"
            })
    void whatIsNotThereIsSaidInFrench(String address) throws Exception {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertErrorPage(Site.parsed(response), "fr", "Cette page n’existe pas", "/");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /** Some buttons post to an address that has no page: whoever signs in again comes back to where they pressed. */
    @Test
    void whoSignsInAgainComesBackToWhereTheyPressed() throws Exception {
        String page = "/contribuer/vecu/koach?x=1";
        assertThat(signInAfter(site.address() + page))
                .endsWith("?suite=%2Fcontribuer%2Fvecu%2Fkoach%3Fx%3D1&session=finie");
        assertThat(signInAfter("")).endsWith("?suite=%2Fcontribuer%2Fvecu%2Fkoach%2Ftoujours-en-cours&session=finie");
    }

    private String signInAfter(String page) throws Exception {
        HttpResponse<Void> answer = site.send(
                "POST",
                "/contribuer/vecu/koach/toujours-en-cours",
                HttpResponse.BodyHandlers.discarding(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Referer",
                page);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/nowhere", "/en/platforms/nowhere", "/en/criteria/0", "/en/criteria/16", "/en/criteria/x"})
    void whatIsNotThereIsSaidInEnglish(String address) throws Exception {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertErrorPage(Site.parsed(response), "en", "There is no such page", "/en");
    }

    private static void assertErrorPage(Document page, String language, String title, String directory) {
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.title()).isEqualTo(title + " – Vigie");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page.select("main form[role=search]").attr("action")).isEqualTo(directory);
        assertThat(page.select("main a[href='" + directory + "']")).isNotEmpty();
        assertThat(page.select("header nav a")).hasSize(5);
        assertThat(page.text()).doesNotContainPattern(INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /, fr, Cette demande n’a pas été comprise",
        "DELETE, /plateformes/coachhub, fr, Cette demande n’a pas été comprise",
        "PUT, /en/criteria, en, This request was not understood"
    })
    void whatCannotBeDoneIsRefused(String method, String address, String language, String title) throws Exception {
        HttpResponse<String> response = site.send(method, address, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertErrorPage(Site.parsed(response), language, title, language.equals("fr") ? "/" : "/en");
    }

    @ParameterizedTest
    @CsvSource({
        FailingPages.FRENCH + ", fr, Quelque chose s’est mal passé de notre côté",
        FailingPages.ENGLISH + ", en, Something went wrong on our side"
    })
    void aBugShowsAReferenceAndNothingOfTheInside(String address, String language, String title) throws Exception {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(500);
        Document page = Site.parsed(response);
        assertErrorPage(page, language, title, language.equals("fr") ? "/" : "/en");
        assertThat(response.body()).doesNotContain(FailingPages.SECRET, "IllegalState");
        assertThat(page.expectFirst("main code").text())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow())
                .hasSizeGreaterThan(7);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        FailingPages.FRENCH + "/409, 409, Quelqu’un a été plus rapide",
        FailingPages.ENGLISH + "/409, 409, Somebody was faster",
        FailingPages.FRENCH + "/429, 429, Trop de demandes à la fois",
        FailingPages.ENGLISH + "/429, 429, Too many requests at once"
    })
    void whatIsRefusedForAWhileSaysWhatToDo(String address, int status, String title) throws Exception {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(status);
        Document page = Site.parsed(response);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main p").first()).isNotNull();
        assertThat(page.select("main form")).as("nothing to look for").isEmpty();
        assertThat(response.body()).doesNotContain(FailingPages.SECRET);
    }

    /** Not signed in is no error: one is asked to, and comes back. */
    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        HttpResponse<String> response = site.get(FailingPages.ENGLISH + "/401?a=b");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().allValues("Location"))
                .containsExactly("/en/account/sign-in?suite=%2Fen%2Fbroken-page%2F401%3Fa%3Db");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/compte/connexion, Cet envoi a été refusé",
        "/en/account/sign-out, This was refused",
        "/compte/profil, Cet envoi a été refusé"
    })
    void aPostFromAnotherSiteIsRefusedInWords(String address, String title) throws Exception {
        HttpResponse<String> response =
                site.send("POST", address, HttpResponse.BodyHandlers.ofString(), "Sec-Fetch-Site", "cross-site");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Site.parsed(response).select("h1").text()).isEqualTo(title);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** The operator finds the whole story, once, under the reference that the reader quotes. */
    @Test
    void theLogHasTheCauseUnderTheReference() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            String reference = site.get(FailingPages.FRENCH)
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElseThrow();
            List<ILoggingEvent> errors = List.copyOf(log.list).stream()
                    .filter(event -> event.getLevel() == Level.ERROR)
                    .toList();
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().getThrowableProxy().getMessage()).isEqualTo(FailingPages.SECRET);
            assertThat(errors.getFirst().getMDCPropertyMap()).containsValue(reference);
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void whoAsksForAPageGetsAPageWhateverItAccepts() throws Exception {
        for (String accepted : new String[] {"application/json", "*/*", "text/html", "image/png"}) {
            HttpResponse<String> response = site.get("/nulle-part", "Accept", accepted);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
        }
    }

    @Test
    void belowApiTheApisOwnAnswerStands() throws Exception {
        HttpResponse<String> response = site.get("/api/v1/nowhere");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/?q=%zz",
                "/?q=%",
                "/plateformes/%ff%fe",
                "/plateformes/%00",
                "/?q=a%00b",
                "/plateformes/..%2f..%2fetc%2fpasswd",
                "/assets/..%2f..%2fapplication.yml",
                "/assets/../../application.yml",
                "/..%2f..%2fetc/passwd",
                "//etc/passwd",
                "/?%00=%00",
                "/criteres/%31%36",
                "/?q=%F0%9F"
            })
    void whatIsMalformedIsAnsweredInOrder(String target) throws Exception {
        RawRequest.Answer answer = RawRequest.get(site.address(), target);
        assertThat(answer.status()).as(target).isIn(200, 400, 404);
        assertPlain(answer);
    }

    /** Longer than a server reads at all: there may be no page, but there is an answer. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 10_000_000})
    void whatIsTooLongIsRefused(int length) throws Exception {
        RawRequest.Answer answer = RawRequest.get(site.address(), "/?q=" + "x".repeat(length));
        assertThat(answer.status()).isIn(400, 413, 414);
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
        assertThat(site.get("/criteres").statusCode()).as("the next reader").isEqualTo(200);
    }

    private static void assertPlain(RawRequest.Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy")).isNotBlank();
        assertThat(answer.header("Server")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContainPattern(INSIDE).doesNotContain("root:", "datasources");
    }
}
