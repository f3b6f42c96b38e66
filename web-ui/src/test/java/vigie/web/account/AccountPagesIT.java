package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.member.Role;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;
import vigie.web.layout.AccountRoutes;

/** What holds for every account page, in both languages. */
@ExtendWith(SharedSite.class)
class AccountPagesIT {
    private static final AccountRoutes FRENCH = new AccountRoutes(Language.FR);
    private static final AccountRoutes ENGLISH = new AccountRoutes(Language.EN);

    private final Site site;
    private final Coaches coaches;

    AccountPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /** A page, and the same in the other language. */
    record Sample(String language, String path, String other) {}

    private static Stream<Sample> both(String french, String english) {
        return Stream.of(new Sample("fr", french, english), new Sample("en", english, french));
    }

    static Stream<Sample> forVisitors() {
        return Stream.of(
                        both(FRENCH.register(), ENGLISH.register()),
                        both(FRENCH.registered(), ENGLISH.registered()),
                        both(FRENCH.signIn(), ENGLISH.signIn()),
                        both(FRENCH.signIn("/criteres"), ENGLISH.signIn("/criteres")),
                        both(FRENCH.forgottenPassword(), ENGLISH.forgottenPassword()),
                        both(FRENCH.passwordRequested(), ENGLISH.passwordRequested()),
                        both(FRENCH.farewell(), ENGLISH.farewell()))
                .flatMap(each -> each);
    }

    static Stream<Sample> forMembers() {
        return Stream.of(
                        both(FRENCH.overview(), ENGLISH.overview()),
                        both("/compte/contributions", "/en/account/contributions"),
                        both(FRENCH.profile(), ENGLISH.profile()),
                        both(FRENCH.email(), ENGLISH.email()),
                        both(FRENCH.password(), ENGLISH.password()),
                        both(FRENCH.secondFactor(), ENGLISH.secondFactor()),
                        both(FRENCH.sessions(), ENGLISH.sessions()),
                        both(FRENCH.data(), ENGLISH.data()),
                        both(FRENCH.members(), ENGLISH.members()))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("forVisitors")
    void visitorsPagesAreWellMade(Sample sample) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            assertWellMade(visitor.open(sample.path()), sample);
            assertThat(visitor.cookies()).isEmpty();
            assertThat(visitor.page().select("header a.account-link").text())
                    .isEqualTo(sample.language().equals("fr") ? "Se connecter" : "Sign in");
        }
    }

    @ParameterizedTest
    @MethodSource("forMembers")
    void membersPagesAreWellMade(Sample sample) throws Exception {
        try (Visitor member = coaches.signedIn(Role.ADMINISTRATOR)) {
            assertWellMade(member.open(sample.path()), sample);
            Document page = member.page();
            assertThat(page.select("header a.account-link").text()).endsWith(" Camille Durand");
            assertThat(page.select("main nav a[aria-current=page]").eachAttr("href"))
                    .containsExactly(sample.path());
            assertThat(page.select("main nav:not(.pager) a").eachAttr("href"))
                    .hasSize(11)
                    .doesNotHaveDuplicates();
            assertThat(page.expectFirst("a.skip").attr("href")).isEqualTo("#account-page");
            assertThat(page.select("#account-page nav:not(.pager)")).isEmpty();
            Element out = page.expectFirst("main nav form[method=post]");
            assertThat(out.attr("action")).isEqualTo(routes(sample).signOut());
        }
    }

    private static AccountRoutes routes(Sample sample) {
        return sample.language().equals("fr") ? FRENCH : ENGLISH;
    }

    private static void assertWellMade(Visitor visitor, Sample sample) {
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.address()).isEqualTo(sample.path());
        Document page = visitor.page();
        PageRules.assertAll(page);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(sample.language());
        assertThat(page.title()).isEqualTo(page.select("main h1").text() + " – Vigie");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.expectFirst("header a[hreflang]").attr("href")).isEqualTo(sample.other());
        assertThat(visitor.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
        // The server's words are plainer than any browser's, and are the same in all.
        assertThat(page.select("form.form:not([novalidate]):has(input:not([type=hidden]))"))
                .isEmpty();
        assertThat(page.select("[required], [pattern], [minlength]")).isEmpty();
        assertThat(page.select("input[type=password]:not([autocomplete])")).isEmpty();
        assertThat(page.select("[onpaste], [oncopy]")).isEmpty();
    }

    /** Whoever may not administer is not shown the way there. */
    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "MODERATOR"})
    void onlyAdministratorsSeeTheWayToTheMembers(Role role) throws Exception {
        try (Visitor member = coaches.signedIn(role)) {
            assertThat(member.open("/compte").page().select("a[href*=administration]"))
                    .isEmpty();
        }
    }

    @Test
    void titlesTellPagesApart() throws Exception {
        try (Visitor member = coaches.signedIn(Role.ADMINISTRATOR)) {
            List<String> paths = forMembers()
                    .filter(sample -> sample.language().equals("fr"))
                    .map(Sample::path)
                    .toList();
            Stream.Builder<String> titles = Stream.builder();
            for (String path : paths) {
                titles.add(member.open(path).page().title());
            }
            assertThat(titles.build()).hasSize(9).doesNotHaveDuplicates();
        }
    }

    /** Nothing between us and the reader may keep a page that bears a name. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/criteres/3", "/plateformes/coachhub", "/nulle-part"})
    void publicPagesAreKeptByNobodyForMembersAndAreAsBeforeForVisitors(String address) throws Exception {
        try (Visitor member = coaches.signedIn(Role.MEMBER);
                Visitor visitor = new Visitor(site)) {
            assertThat(member.open(address).answer().headers().allValues("Cache-Control"))
                    .containsExactly("no-store");
            assertThat(member.page().select("header a.account-link").attr("href"))
                    .isEqualTo(address.startsWith("/en") ? "/en/account" : "/compte");
            assertThat(visitor.open(address).answer().headers().allValues("Cache-Control"))
                    .isEqualTo(address.equals("/nulle-part") ? List.of("no-store") : List.of());
            assertThat(visitor.answer().headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void signingInLeadsBackToWhereOneWas() throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            visitor.open("/?q=coach&kind=SERVICE");
            String way = visitor.page().expectFirst("header a.account-link").attr("href");
            assertThat(way).isEqualTo("/compte/connexion?suite=%2F%3Fq%3Dcoach%26kind%3DSERVICE");
            assertThat(visitor.page().expectFirst("header a.account-link").attr("rel"))
                    .isEqualTo("nofollow");
            assertThat(visitor.open("/en/account/register")
                            .page()
                            .expectFirst("header a.account-link")
                            .attr("href"))
                    .isEqualTo("/en/account/sign-in");
        }
    }
}
