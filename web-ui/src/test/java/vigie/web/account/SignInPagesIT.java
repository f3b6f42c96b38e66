package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

@ExtendWith(SharedSite.class)
class SignInPagesIT {
    private final Site site;
    private final Coaches coaches;

    SignInPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private Visitor signIn(String address, String email, String password) throws Exception {
        return new Visitor(site)
                .open(address)
                .type("Adresse e-mail", email)
                .type("Mot de passe", password)
                .press("Se connecter");
    }

    @Test
    void leadsToTheAccount() throws Exception {
        try (Visitor visitor =
                signIn("/compte/connexion", coaches.member().email().value(), Coaches.PASSWORD)) {
            assertThat(visitor.address()).isEqualTo("/compte");
            assertThat(visitor.heading()).isEqualTo("Mon compte");
        }
    }

    /** A phone writes a capital and a space by itself. */
    @Test
    void forgivesSlipsInTheAddress() throws Exception {
        String email = coaches.member().email().value();
        try (Visitor visitor = signIn("/compte/connexion", " C" + email.substring(1) + " ", Coaches.PASSWORD)) {
            assertThat(visitor.address()).isEqualTo("/compte");
        }
    }

    @Test
    void leadsBackToThePageThatNeededIt() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site).open("/compte/sessions?x=%C3%A9")) {
            assertThat(visitor.address()).isEqualTo("/compte/connexion?suite=%2Fcompte%2Fsessions%3Fx%3D%25C3%25A9");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", "wrong")
                    .press("Se connecter");
            visitor.type("Mot de passe", Coaches.PASSWORD).press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/compte/sessions?x=%C3%A9");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%09/evil.example\n",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                ""
            })
    void leadsToNoOtherSite(String suite) throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site)) {
            var answer = visitor.post(
                    "/compte/connexion",
                    Map.of("email", member.email().value(), "password", Coaches.PASSWORD, "suite", suite));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().allValues("Location")).containsExactly("/compte");
            Element form = visitor.open("/compte/connexion?suite="
                            + java.net.URLEncoder.encode(suite, java.nio.charset.StandardCharsets.UTF_8))
                    .page()
                    .expectFirst("main");
            // Signed in by now: sent to the account and nowhere else.
            assertThat(form.text()).contains("Mon compte");
        }
    }

    /** One sentence for both, so that nobody learns which addresses are known. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aWrongPasswordIsAnsweredLikeAnUnknownAddress(boolean known) throws Exception {
        String email = known ? coaches.member().email().value() : Coaches.freshEmail();
        try (Visitor visitor = signIn("/compte/connexion", email, "not this one, I am afraid")) {
            assertThat(visitor.status()).isEqualTo(401);
            assertThat(visitor.problems())
                    .isEqualTo("L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux.");
            assertThat(visitor.control("Adresse e-mail").val()).isEqualTo(email);
            assertThat(visitor.control("Mot de passe").val()).isEmpty();
            assertThat(visitor.page().title()).startsWith("Erreur");
            assertThat(visitor.cookies()).isEmpty();
            assertThat(visitor.answer().body()).doesNotContain("not this one");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Saisissez votre adresse e-mail. | Saisissez votre mot de passe.",
        "' ', x, Saisissez votre adresse e-mail.",
        "personne@coachs.example, '', Saisissez votre mot de passe."
    })
    void whatIsMissingIsNamed(String email, String password, String problems) throws Exception {
        try (Visitor visitor = signIn("/compte/connexion", email, password)) {
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).isEqualTo(problems);
            PageRules.assertAll(visitor.page());
        }
    }

    @Test
    void whoIsSentHereIsToldWhy() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/compte/sessions")) {
            assertThat(visitor.page().select("main .lede").text()).isEqualTo("Connectez-vous pour continuer.");
            var lost = visitor.post("/compte/profil", Map.of("displayName", "Zoé", "language", "FR"));
            visitor.open(lost.headers().firstValue("Location").orElseThrow());
            assertThat(visitor.page().select("main .lede").text())
                    .isEqualTo("Votre session a pris fin. Connectez-vous pour continuer.");
            visitor.type("Adresse e-mail", coaches.member().email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/compte/profil");
        }
        try (Visitor visitor = new Visitor(site).open("/criteres").follow("Se connecter")) {
            assertThat(visitor.page().select("main .lede")).isEmpty();
        }
    }

    /** A second tap on the button, or somebody who signs in anew: what was open before would stay open out of reach. */
    @Test
    void signingInAnewEndsTheSessionOfThisBrowser() throws Exception {
        Member member = coaches.member();
        Map<String, String> sent = Map.of("email", member.email().value(), "password", Coaches.PASSWORD, "suite", "");
        try (Visitor visitor = new Visitor(site)) {
            visitor.post("/compte/connexion", sent);
            visitor.post("/compte/connexion", sent);
            assertThat(visitor.open("/compte/sessions").page().select(".devices li"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',''", "nobody,x", "'a\0b@c.fr',x", "a@b.fr,'\0'"})
    void whatCannotBeRightIsNoFaultOfOurs(String email, String password) throws Exception {
        try (Visitor visitor = signIn("/compte/connexion", email, password)) {
            assertThat(visitor.status()).isIn(401, 422);
            assertThat(visitor.problems()).isNotEmpty();
        }
    }

    @Test
    void passwordManagersKnowTheFields() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/en/account/sign-in")) {
            Element email = visitor.control("E-mail address");
            assertThat(email.attr("autocomplete")).isEqualTo("username");
            assertThat(email.attr("type")).isEqualTo("email");
            assertThat(email.hasAttr("autofocus")).isTrue();
            assertThat(visitor.control("Password").attr("autocomplete")).isEqualTo("current-password");
            assertThat(visitor.page().select("main a").eachAttr("href"))
                    .containsExactly("/en/account/forgotten-password", "/en/account/register");
            // Without a script there is nothing that could show what is typed.
            assertThat(visitor.page().expectFirst("button[data-shows=password]").hasAttr("hidden"))
                    .isTrue();
        }
    }

    @Test
    void whoIsSignedInAlreadyGoesOn() throws Exception {
        try (Visitor member = coaches.signedIn(coaches.member())) {
            assertThat(member.open("/compte/connexion").address()).isEqualTo("/compte");
            assertThat(member.open("/en/account/sign-in?suite=/en/criteria").address())
                    .isEqualTo("/en/criteria");
            assertThat(member.open("/compte/connexion?suite=//evil.example").address())
                    .isEqualTo("/compte");
        }
    }

    @Test
    void signingOutEndsTheSessionAndSaysSo() throws Exception {
        try (Visitor member = coaches.signedIn(coaches.member());
                Visitor thief = new Visitor(site)) {
            thief.cookies().putAll(member.cookies());
            member.open("/compte/profil").press("Se déconnecter");
            assertThat(member.address()).isEqualTo("/");
            assertThat(member.notice()).isEqualTo("Votre session est fermée.");
            assertThat(member.cookies()).isEmpty();
            assertThat(member.open("/compte").address()).startsWith("/compte/connexion");
            assertThat(thief.open("/compte").address()).startsWith("/compte/connexion");
        }
    }

    @Test
    void signingOutTwiceIsNoMistake() throws Exception {
        try (Visitor member = coaches.signedIn(coaches.member())) {
            for (int times = 0; times < 2; times++) {
                var answer = member.post("/en/account/sign-out", Map.of());
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().allValues("Location")).containsExactly("/en");
            }
        }
    }

    @Test
    void onlyAPostSignsOut() throws Exception {
        try (Visitor member = coaches.signedIn(coaches.member())) {
            assertThat(member.get("/compte/deconnexion").statusCode()).isEqualTo(405);
            assertThat(member.open("/compte").address()).isEqualTo("/compte");
        }
    }

    @Test
    void tooManyTriesAreToldHowLongToWait() throws Exception {
        try (Site strict = Site.empty(Map.of("vigie.limit.login-account", "2/2m"));
                Visitor visitor = new Visitor(strict)) {
            String email = new Coaches(strict).member().email().value();
            for (int times = 0; times < 3; times++) {
                visitor.open("/compte/connexion")
                        .type("Adresse e-mail", email)
                        .type("Mot de passe", "not this one")
                        .press("Se connecter");
            }
            assertThat(visitor.status()).isEqualTo(429);
            assertThat(visitor.problems())
                    .isEqualTo(
                            "Trop d’essais sur ce compte. Réessayez dans 2 minutes, ou choisissez un nouveau mot de passe : il le"
                                    + " rouvre aussitôt.");
            assertThat(visitor.answer()
                            .headers()
                            .firstValueAsLong("Retry-After")
                            .orElseThrow())
                    .isBetween(60L, 120L);
            assertThat(visitor.control("Adresse e-mail").val()).isEqualTo(email);
        }
    }
}
