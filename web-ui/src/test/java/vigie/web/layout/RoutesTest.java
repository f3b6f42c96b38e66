package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;
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
                        "/mentions-legales",
                        "/mentions-legales#donnees-personnelles");
        assertThat(addresses(english))
                .containsExactly(
                        "/en",
                        "/en/platforms/coach-hub",
                        "/en/platforms/coach-hub#criterion-7",
                        "/en/criteria",
                        "/en/criteria/7",
                        "/en/method",
                        "/en/legal",
                        "/en/legal#personal-data");
    }

    @Test
    void eachPageOfNewsAndFollowingHasAFrenchAndAnEnglishAddress() {
        assertThat(addresses(french.news(), french.follow()))
                .containsExactly(
                        "/nouveautes",
                        "/nouveautes?after=a%7Cb",
                        "/nouveautes.atom",
                        "/plateformes/coach-hub/historique.atom",
                        "jour-2026-11-26",
                        "/compte/suivis",
                        "/compte/suivis?fin=coach-hub",
                        "/plateformes/coach-hub/suivre",
                        "/compte/suivis/arret",
                        "/compte/suivis/arret?token=x");
        assertThat(addresses(english.news(), english.follow()))
                .containsExactly(
                        "/en/news",
                        "/en/news?after=a%7Cb",
                        "/en/news.atom",
                        "/en/platforms/coach-hub/history.atom",
                        "day-2026-11-26",
                        "/en/account/follows",
                        "/en/account/follows?fin=coach-hub",
                        "/en/platforms/coach-hub/follow",
                        "/en/account/follows/stop",
                        "/en/account/follows/stop?token=x");
    }

    private static List<String> addresses(NewsRoutes news, FollowRoutes follow) {
        return List.of(
                news.page(""),
                news.page("a|b"),
                news.feed(),
                news.feed(SLUG),
                news.anchor("2026-11-26"),
                follow.overview(),
                follow.overviewWithout(SLUG),
                follow.follow(SLUG),
                follow.stop(""),
                follow.stop("x"));
    }

    @Test
    void eachPageOfModerationHasAFrenchAndAnEnglishAddress() {
        assertThat(addresses(french.moderation()))
                .containsExactly(
                        "/moderation",
                        "/moderation?kind=ANSWER%2CREPORT",
                        "/moderation?kind=ANSWER%2CREPORT&after=1.x",
                        "/moderation/dossiers/00000000-0000-0001-0000-000000000002",
                        "/moderation/dossiers/00000000-0000-0001-0000-000000000002?kind=ANSWER%2CREPORT",
                        "/moderation/dossiers/00000000-0000-0001-0000-000000000002/reprendre?kind=ANSWER%2CREPORT",
                        "/moderation/liens",
                        "/moderation/liens?kind=ANSWER%2CREPORT",
                        "/transparence",
                        "/compte/contributions",
                        "/compte/contributions?after=1.x",
                        "/contribuer/dossier/00000000-0000-0001-0000-000000000002",
                        "/compte/recours/00000000-0000-0003-0000-000000000004");
        assertThat(addresses(english.moderation()))
                .containsExactly(
                        "/en/moderation",
                        "/en/moderation?kind=ANSWER%2CREPORT",
                        "/en/moderation?kind=ANSWER%2CREPORT&after=1.x",
                        "/en/moderation/cases/00000000-0000-0001-0000-000000000002",
                        "/en/moderation/cases/00000000-0000-0001-0000-000000000002?kind=ANSWER%2CREPORT",
                        "/en/moderation/cases/00000000-0000-0001-0000-000000000002/take-back?kind=ANSWER%2CREPORT",
                        "/en/moderation/ties",
                        "/en/moderation/ties?kind=ANSWER%2CREPORT",
                        "/en/transparency",
                        "/en/account/contributions",
                        "/en/account/contributions?after=1.x",
                        "/en/contribute/case/00000000-0000-0001-0000-000000000002",
                        "/en/account/appeals/00000000-0000-0003-0000-000000000004");
    }

    private static List<String> addresses(ModerationRoutes to) {
        Map<String, String> filter = Map.of("kind", "ANSWER,REPORT");
        CaseId id = new CaseId(new UUID(1, 2));
        return List.of(
                to.queue(),
                to.queue(filter),
                to.queue(filter, "1.x"),
                to.one(id),
                to.one(id, filter),
                to.takeBack(id, filter),
                to.ties(),
                to.ties(filter),
                to.transparency(),
                to.contributions(),
                to.contributions("1.x"),
                to.mend(id),
                to.appeal(new DecisionId(new UUID(3, 4))));
    }

    @Test
    void eachAccountPageHasAFrenchAndAnEnglishAddress() {
        assertThat(addresses(french.account()))
                .containsExactly(
                        "/compte",
                        "/compte/inscription",
                        "/compte/inscription/courrier",
                        "/compte/confirmation?token=a%2Bb",
                        "/compte/connexion",
                        "/compte/connexion?suite=%2F%3Fq%3Da%26b",
                        "/compte/connexion/code",
                        "/compte/deconnexion",
                        "/compte/mot-de-passe-oublie",
                        "/compte/mot-de-passe-oublie/courrier",
                        "/compte/nouveau-mot-de-passe?token=a%2Bb",
                        "/compte/premier-administrateur?token=a%2Bb",
                        "/compte/profil",
                        "/compte/adresse",
                        "/compte/mot-de-passe",
                        "/compte/sessions",
                        "/compte/double-authentification",
                        "/compte/donnees",
                        "/compte/donnees/export",
                        "/compte/adieu",
                        "/administration/membres",
                        "/administration/membres?q=d%27or&role=MEMBER&after=7",
                        "/administration/membres/confirmation",
                        "/administration/membres/confirmation?act=sign-out&member=3&q=d%27or&role=MEMBER&after=7");
        assertThat(addresses(english.account()))
                .containsExactly(
                        "/en/account",
                        "/en/account/register",
                        "/en/account/register/mail",
                        "/en/account/confirmation?token=a%2Bb",
                        "/en/account/sign-in",
                        "/en/account/sign-in?suite=%2F%3Fq%3Da%26b",
                        "/en/account/sign-in/code",
                        "/en/account/sign-out",
                        "/en/account/forgotten-password",
                        "/en/account/forgotten-password/mail",
                        "/en/account/new-password?token=a%2Bb",
                        "/en/account/first-administrator?token=a%2Bb",
                        "/en/account/profile",
                        "/en/account/email",
                        "/en/account/password",
                        "/en/account/sessions",
                        "/en/account/second-factor",
                        "/en/account/data",
                        "/en/account/data/export",
                        "/en/account/farewell",
                        "/en/administration/members",
                        "/en/administration/members?q=d%27or&role=MEMBER&after=7",
                        "/en/administration/members/confirmation",
                        "/en/administration/members/confirmation?act=sign-out&member=3&q=d%27or&role=MEMBER&after=7");
    }

    private static List<String> addresses(AccountRoutes routes) {
        return List.of(
                routes.overview(),
                routes.register(),
                routes.registered(),
                routes.confirmation("a+b"),
                routes.signIn(null),
                routes.signIn("/?q=a&b"),
                routes.signInCode(),
                routes.signOut(),
                routes.forgottenPassword(),
                routes.passwordRequested(),
                routes.newPassword("a+b"),
                routes.firstAdministrator("a+b"),
                routes.profile(),
                routes.email(),
                routes.password(),
                routes.sessions(),
                routes.secondFactor(),
                routes.data(),
                routes.export(),
                routes.farewell(),
                routes.members(),
                routes.members("d'or", "MEMBER", "7"),
                routes.memberConfirmation(),
                routes.memberConfirmation("sign-out", "3", "d'or", "MEMBER", "7"));
    }

    @Test
    void aMembersAddressLeavesOutWhatNobodyAskedFor() {
        assertThat(french.account().members("", "", "")).isEqualTo("/administration/membres");
        assertThat(french.account().members("", "", "7")).isEqualTo("/administration/membres?after=7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compte",
                "/compte/profil",
                "/en/account",
                "/en/account/sign-in",
                "/administration/membres",
                "/en/administration/members",
                "/signaler/recours",
                "/en/report/appeal"
            })
    void whatIsAboutAccountsIsTheirs(String path) {
        assertThat(AccountRoutes.holds(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/signaler",
                "/en/report",
                "/comptes",
                "/en/accounts",
                "/criteres/1",
                "/plateformes/compte",
                "/english/account"
            })
    void otherPagesAreNot(String path) {
        assertThat(AccountRoutes.holds(path)).isFalse();
    }

    private static List<String> addresses(Routes routes) {
        return List.of(
                routes.directory(),
                routes.platform(SLUG),
                routes.platform(SLUG, 7),
                routes.guide(),
                routes.criterion(7),
                routes.method(),
                routes.legal(),
                routes.personalData());
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
