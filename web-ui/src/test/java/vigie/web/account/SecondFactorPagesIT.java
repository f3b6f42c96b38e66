package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Role;
import vigie.web.AuthenticatorApp;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Switched on with an app, asked for when signing in, switched off. */
@ExtendWith(SharedSite.class)
class SecondFactorPagesIT {
    private static final String PAGE = "/compte/double-authentification";

    private final Site site;
    private final Coaches coaches;

    SecondFactorPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private static AuthenticatorApp begin(Visitor here) throws Exception {
        here.open(PAGE).press("Commencer");
        return new AuthenticatorApp(here.page().expectFirst(".secret code").text());
    }

    /** Leaves the visitor before the recovery codes. */
    private static AuthenticatorApp switchOn(Visitor here) throws Exception {
        AuthenticatorApp app = begin(here);
        here.type("Code à six chiffres", app.code()).press("Vérifier le code et activer");
        assertThat(here.heading()).isEqualTo("Vos codes de secours");
        return app;
    }

    private Visitor password(Member member) throws Exception {
        return new Visitor(site)
                .open("/compte/connexion?suite=/criteres")
                .type("Adresse e-mail", member.email().value())
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Se connecter");
    }

    @Test
    void thePageShowsAPictureAndTheKeyItHolds() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            begin(here);
            assertThat(here.address()).isEqualTo(PAGE);
            Element picture = here.page().expectFirst("main svg[role=img]");
            assertThat(picture.select("title").text()).startsWith("Code QR");
            assertThat(picture.expectFirst("rect").attr("fill")).isEqualTo("#ffffff");
            assertThat(picture.expectFirst("path").attr("fill")).isEqualTo("#000000");
            String key = here.page().expectFirst(".secret code").text();
            assertThat(key).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
            assertThat(here.page().select("main a[href^=otpauth]").attr("href"))
                    .startsWith("otpauth://totp/Vigie:" + member.email().value().replace("@", "%40") + "?secret="
                            + key.replace(" ", ""));
            assertThat(here.control("Code à six chiffres").attr("inputmode")).isEqualTo("numeric");
            assertThat(here.control("Code à six chiffres").attr("autocomplete")).isEqualTo("one-time-code");
            PageRules.assertAll(here.page());
            // Looking again shows the same key, and it does not count yet.
            assertThat(here.open(PAGE).page().expectFirst(".secret code").text())
                    .isEqualTo(key);
            assertThat(here.open("/compte").page().select("dd").text()).contains("Désactivée.");
        }
    }

    @Test
    void itIsSwitchedOnWithACodeAndRecoveryCodesAreShownOnce() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            switchOn(here);
            List<String> codes = here.page().select(".codes code").eachText();
            assertThat(codes)
                    .hasSize(10)
                    .doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
            assertThat(here.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
            PageRules.assertAll(here.page());
            here.follow("J’ai noté mes codes");
            assertThat(here.page().select("main").text())
                    .contains("Activée.", "Il vous reste 10 codes de secours.")
                    .doesNotContain(codes.getFirst());
            assertThat(here.page().select("main p a").eachAttr("href")).contains("/compte/sessions");
            assertThat(here.open("/compte").page().select("dd").text()).contains("Activée.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "12", "abcdef", "1234567"})
    void aWrongCodeSwitchesNothingOnAndKeepsTheKey(String typed) throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            AuthenticatorApp app = begin(here);
            String key = here.page().expectFirst(".secret code").text();
            here.type("Code à six chiffres", typed.equals("wrong") ? app.wrongCode() : typed)
                    .press("Vérifier le code et activer");
            assertThat(here.status()).isEqualTo(401);
            assertThat(here.problems()).startsWith("Ce code n’est pas le bon");
            assertThat(here.page().expectFirst(".secret code").text()).isEqualTo(key);
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void anEmptyCodeIsAskedFor() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            begin(here);
            here.type("Code à six chiffres", " ").press("Vérifier le code et activer");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.problems()).isEqualTo("Recopiez le code que montre votre application.");
        }
    }

    /** On a slow line a button is tapped twice, and the answer to the first tap is never seen. */
    @Test
    void theSameFormSentTwiceShowsTheSameCodes() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            AuthenticatorApp app = begin(here);
            Map<String, String> sent = Map.of(
                    "act",
                    "confirm",
                    "code",
                    app.code(),
                    "seed",
                    here.page().expectFirst("input[name=seed]").val());
            List<String> codes = codes(here.post(PAGE, sent));
            assertThat(codes).hasSize(10);
            assertThat(codes(here.post(PAGE, sent))).isEqualTo(codes);
        }
    }

    private static List<String> codes(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Site.parsed(answer).select(".codes code").eachText();
    }

    @Test
    void newRecoveryCodesComeForACodeAndMayBeKeptAsAFile() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            AuthenticatorApp app = switchOn(here);
            List<String> old = here.page().select(".codes code").eachText();
            here.open(PAGE)
                    .type("Code à six chiffres pour de nouveaux codes", app.wrongCode())
                    .press("Recevoir de nouveaux codes");
            assertThat(here.status()).isEqualTo(401);
            assertThat(here.page().select("main [role=alert] a").attr("href")).isEqualTo("#renewal");
            PageRules.assertAll(here.page());
            here.type("Code à six chiffres pour de nouveaux codes", app.code()).press("Recevoir de nouveaux codes");
            List<String> fresh = here.page().select(".codes code").eachText();
            assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
            assertThat(here.page()
                            .select("main > * [role=status], main [role=status]")
                            .text())
                    .contains("les anciens ne servent plus");
            Element file = here.page().expectFirst("a[download]");
            assertThat(file.attr("download")).isEqualTo("codes-de-secours.txt");
            assertThat(file.attr("href")).startsWith("data:text/plain").contains(fresh);
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void theCodeIsAskedForAgainWhenThePageIsLoadedAgainOrReadInTheOtherLanguage() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            AuthenticatorApp app = switchOn(here);
            try (Visitor visitor = password(member)) {
                assertThat(visitor.open(visitor.address()).heading()).isEqualTo("Votre code");
                assertThat(visitor.page().select("main a[href^=mailto]").attr("href"))
                        .isEqualTo("mailto:" + Site.CONTACT);
                visitor.follow("English");
                assertThat(visitor.address()).isEqualTo("/en/account/sign-in/code?suite=%2Fcriteres");
                visitor.type("Six-digit code", app.code()).press("Sign in");
                assertThat(visitor.address()).isEqualTo("/criteres");
            }
        }
    }

    @Test
    void whatWasBegunCanBeGivenUp() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            begin(here);
            assertThat(here.heading()).isEqualTo("Activer la double authentification : relier l’application");
            here.press("Annuler");
            assertThat(here.heading()).isEqualTo("Double authentification");
            assertThat(here.page().select(".secret")).isEmpty();
            switchOn(here);
            here.post(PAGE, Map.of("act", "cancel"));
            assertThat(here.open(PAGE).page().select("main").text()).contains("Activée.");
        }
    }

    @Test
    void anotherKeyReplacesTheFirst() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            AuthenticatorApp first = begin(here);
            here.press("Recommencer avec une autre clé");
            assertThat(here.address()).isEqualTo(PAGE);
            here.type("Code à six chiffres", first.code()).press("Vérifier le code et activer");
            assertThat(here.status()).isEqualTo(401);
        }
    }

    @Test
    void signingInAsksForTheCodeOnAPageOfItsOwn() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member);
                Visitor elsewhere = new Visitor(site)) {
            AuthenticatorApp app = switchOn(here);
            try (Visitor visitor = password(member)) {
                assertThat(visitor.heading()).isEqualTo("Votre code");
                assertThat(visitor.status()).isEqualTo(200);
                assertThat(visitor.address()).isEqualTo("/compte/connexion/code?suite=%2Fcriteres");
                assertThat(visitor.cookies()).as("not signed in yet").containsOnlyKeys("vigie-step");
                assertThat(visitor.answer().body()).doesNotContain(Coaches.PASSWORD);
                assertThat(visitor.control("Code à six chiffres").hasAttr("autofocus"))
                        .isTrue();
                PageRules.assertAll(visitor.page());

                visitor.type("Code à six chiffres", app.wrongCode()).press("Se connecter");
                assertThat(visitor.status()).isEqualTo(401);
                assertThat(visitor.problems()).startsWith("Ce code n’est pas le bon");
                visitor.type("Code à six chiffres", "").press("Se connecter");
                assertThat(visitor.status()).isEqualTo(401);
                assertThat(visitor.problems()).isEqualTo("Recopiez le code que montre votre application.");

                String step = visitor.cookies().get("vigie-step");
                String code = app.code();
                visitor.type("Code à six chiffres", code.substring(0, 3) + " " + code.substring(3))
                        .press("Se connecter");
                assertThat(visitor.address()).isEqualTo("/criteres");
                assertThat(visitor.page().select("header .account-link .name").text())
                        .isEqualTo("Camille Durand");

                assertThat(visitor.cookies()).doesNotContainKey("vigie-step");
                elsewhere.cookies().put("vigie-step", step);
                var again = elsewhere.post("/compte/connexion/code", Map.of("code", app.code(), "suite", ""));
                assertThat(again.statusCode()).as("the step served once").isEqualTo(400);
                assertThat(Site.parsed(again).select("main [role=alert]").text())
                        .doesNotContain("Plus de dix");

                // A second tap on the same button, which comes with the step and the session that the first one opened.
                visitor.cookies().put("vigie-step", step);
                var twice = visitor.post("/compte/connexion/code", Map.of("code", code, "suite", "/criteres"));
                assertThat(twice.statusCode()).isEqualTo(303);
                assertThat(twice.headers().firstValue("Location")).hasValue("/criteres");
            }
        }
    }

    @Test
    void theSameCodeIsNotTakenTwice() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            AuthenticatorApp app = switchOn(here);
            String code = app.code();
            try (Visitor first =
                            password(member).type("Code à six chiffres", code).press("Se connecter");
                    Visitor second =
                            password(member).type("Code à six chiffres", code).press("Se connecter")) {
                assertThat(first.address()).isEqualTo("/criteres");
                assertThat(second.status()).isEqualTo(401);
                assertThat(second.cookies()).containsOnlyKeys("vigie-step");
            }
        }
    }

    @Test
    void aRecoveryCodeSignsInOnceAndItsOwnerIsTold() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            switchOn(here);
            String code = here.page().expectFirst(".codes code").text();
            try (Visitor visitor = password(member)) {
                visitor.type("Code de secours", code.toLowerCase(java.util.Locale.ROOT))
                        .press("Se connecter (Code de secours)");
                assertThat(visitor.address()).isEqualTo("/criteres");
            }
            new Mailbox(site).await(member.email().value(), "secours");
            try (Visitor visitor = password(member)) {
                visitor.type("Code de secours", code).press("Se connecter (Code de secours)");
                assertThat(visitor.status()).isEqualTo(401);
                assertThat(visitor.problems()).startsWith("Ce code de secours n’est pas le bon");
                assertThat(visitor.page().expectFirst("main details").hasAttr("open"))
                        .isTrue();
                PageRules.assertAll(visitor.page());
            }
            assertThat(here.open(PAGE).page().select("main").text()).contains("Il vous reste 9 codes de secours.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never", "%00"})
    void aFirstStepThatServesNoMoreLeadsBack(String step) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            visitor.cookies().put("vigie-step", step);
            var answer = visitor.post("/compte/connexion/code", Map.of("code", "123456", "suite", "/en"));
            assertThat(answer.statusCode()).isEqualTo(400);
            var page = Site.parsed(answer);
            assertThat(page.select("h1").text()).isIn("Se connecter", "Votre code");
            assertThat(page.select("[role=alert]")).hasSize(1);
            visitor.cookies().clear();
            assertThat(visitor.open("/compte/connexion/code?suite=/en").address())
                    .isEqualTo("/compte/connexion?suite=%2Fen");
        }
    }

    /** Whoever knows the password only of yesterday is not half in. */
    @Test
    void aNewPasswordEndsAFirstStepUnderWay() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            AuthenticatorApp app = switchOn(here);
            try (Visitor thief = password(member)) {
                here.open("/compte/mot-de-passe")
                        .type("Mot de passe actuel", Coaches.PASSWORD)
                        .type("Nouveau mot de passe", Coaches.ANOTHER)
                        .press("Changer mon mot de passe");
                thief.type("Code à six chiffres", app.code()).press("Se connecter");
                assertThat(thief.status()).isEqualTo(400);
                assertThat(thief.problems()).startsWith("Cette étape est passée");
                assertThat(thief.cookies()).containsOnlyKeys("vigie-step");
            }
        }
    }

    @Test
    void itIsSwitchedOffWithACode() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            AuthenticatorApp app = switchOn(here);
            here.open(PAGE)
                    .type("Code à six chiffres, ou code de secours", app.wrongCode())
                    .press("Désactiver la double authentification");
            assertThat(here.status()).isEqualTo(401);
            PageRules.assertAll(here.page());
            here.type("Code à six chiffres, ou code de secours", app.code())
                    .press("Désactiver la double authentification");
            assertThat(here.address()).isEqualTo(PAGE);
            assertThat(here.notice()).isEqualTo("La double authentification est désactivée.");
        }
    }

    @Test
    void whatWasDoneMeanwhileIsSaid() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            var off = here.post(PAGE, Map.of("act", "off", "code", "123456"));
            assertThat(off.statusCode()).isEqualTo(409);
            assertThat(Site.parsed(off).select("[role=alert] li").text())
                    .isEqualTo("La double authentification n’était pas activée.");
            AuthenticatorApp app = switchOn(here);
            for (Map<String, String> late :
                    List.of(Map.of("act", "start"), Map.of("act", "confirm", "code", app.code()))) {
                var answer = here.post(PAGE, late);
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(Site.parsed(answer).select("[role=alert] li").text())
                        .isEqualTo("La double authentification était déjà activée.");
            }
            assertThat(here.post(PAGE, Map.of("act", "dance")).statusCode()).isEqualTo(303);
        }
    }

    /** With VIGIE_REQUIRE_TOTP an office counts only once the second factor is on. */
    @Test
    void anOfficeThatNeedsItSaysSoAndIsOpenOnceItIsOn() throws Exception {
        try (Site strict = Site.empty(Map.of("vigie.require-totp", "true"));
                Visitor here = new Coaches(strict).signedIn(Role.ADMINISTRATOR)) {
            assertThat(here.open("/compte").page().select("main .notice").text())
                    .contains("Le rôle « administration » demande la double authentification.");
            assertThat(here.page().select("main nav a[href*=administration]")).isEmpty();
            here.open("/administration/membres");
            assertThat(here.status()).isEqualTo(403);
            assertThat(here.heading()).isEqualTo("Il manque la double authentification");
            here.follow("Activer la double authentification");
            assertThat(here.address()).isEqualTo(PAGE);
            switchOn(here);
            assertThat(here.open("/administration/membres").status()).isEqualTo(200);
            assertThat(here.open("/compte").page().select("main .notice")).isEmpty();
        }
    }
}
