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
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** An account is asked for, and opened by the link of a letter. */
@ExtendWith(SharedSite.class)
class RegisterPagesIT {
    private final Site site;
    private final Mailbox mailbox;

    RegisterPagesIT(Site site) {
        this.site = site;
        mailbox = new Mailbox(site);
    }

    private Visitor registered(String email) throws Exception {
        return new Visitor(site)
                .open("/compte/inscription")
                .type("Adresse e-mail", email)
                .type("Nom affiché", "Renée d'Orves")
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Créer mon compte");
    }

    @Test
    void anAccountIsOpenedInThreeSteps() throws Exception {
        String email = Coaches.freshEmail();
        try (Visitor visitor = registered(email)) {
            assertThat(visitor.address()).isEqualTo("/compte/inscription/courrier");
            assertThat(visitor.heading()).isEqualTo("Regardez votre boîte de réception");
            assertThat(visitor.page().select("main a").eachAttr("href"))
                    .containsExactly("/compte/inscription", "mailto:" + Site.CONTACT);

            assertThat(visitor.page().select("main strong").text()).isEqualTo(email);
            visitor.follow("recommencer");
            assertThat(visitor.control("Adresse e-mail").val()).isEqualTo(email);

            visitor.open(mailbox.link(email));
            assertThat(visitor.address()).startsWith("/compte/confirmation?token=");
            // Programs that look through mail open links: that alone must not use them up.
            visitor.open(visitor.address()).press("Confirmer mon adresse");
            assertThat(visitor.address()).isEqualTo("/compte/connexion");
            assertThat(visitor.notice())
                    .isEqualTo("Votre adresse est confirmée et votre compte est ouvert. Connectez-vous.");

            assertThat(visitor.control("Adresse e-mail").val())
                    .as("on the browser that asked")
                    .isEqualTo(email);
            visitor.type("Mot de passe", Coaches.PASSWORD).press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/compte");
            assertThat(visitor.page().select("header .account-link .name").text())
                    .isEqualTo("Renée d'Orves");
        }
    }

    @Test
    void whoIsSignedInNeedsNoOtherAccount() throws Exception {
        try (Visitor member = new Coaches(site).signedIn(new Coaches(site).member())) {
            assertThat(member.open("/compte/inscription").address()).isEqualTo("/compte");
        }
    }

    @Test
    void theFormSaysWhatIsDoneWithWhatIsTyped() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/compte/inscription")) {
            visitor.follow("Données personnelles");
            assertThat(visitor.page().getElementById("donnees-personnelles")).isNotNull();
        }
    }

    @Test
    void aStrangeAddressIsNotShownBack() throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            visitor.cookies().put("vigie-address", "PGI-eDwvYj4");
            assertThat(visitor.open("/compte/inscription/courrier").page().select("main strong"))
                    .isEmpty();
        }
    }

    /** On a slow line the button is tapped twice, or the page loaded again. */
    @Test
    void aLinkUsedAMomentAgoIsAnsweredLikeTheFirstTime() throws Exception {
        String email = Coaches.freshEmail();
        try (Visitor visitor = registered(email)) {
            String link = mailbox.link(email);
            visitor.open(link);
            assertThat(visitor.page().select("main .lede").text()).contains("votre compte est ouvert");
            PageRules.assertAll(visitor.page());
            Map<String, String> sent = Map.of(
                    "token", visitor.page().expectFirst("input[name=token]").val());
            for (int times = 0; times < 2; times++) {
                var answer = visitor.post("/compte/confirmation", sent);
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location")).hasValue("/compte/connexion");
            }
            assertThat(visitor.open(link).address()).isEqualTo("/compte/connexion");
        }
    }

    @Test
    void aLinkThatServesNoMoreSaysSoAtOnce() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/compte/confirmation?token=never")) {
            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.heading()).isEqualTo("Ce lien ne sert plus");
            assertThat(visitor.page().select("main a").eachAttr("href"))
                    .containsExactly("/compte/connexion", "/compte/inscription", "/compte/adresse");
            PageRules.assertAll(visitor.page());
        }
        try (Visitor member =
                new Coaches(site).signedIn(new Coaches(site).member()).open("/compte/confirmation?token=never")) {
            assertThat(member.page().select("main a").eachAttr("href")).containsExactly("/compte/adresse");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/compte/confirmation, Ce lien ne sert plus",
        "/compte/confirmation?token=, Ce lien ne sert plus",
        "/en/account/confirmation, This link no longer works"
    })
    void aLinkWithoutTokenIsNoLink(String address, String heading) throws Exception {
        try (Visitor visitor = new Visitor(site).open(address)) {
            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.heading()).isEqualTo(heading);
        }
    }

    /** What is answered does not tell that an address is known; its owner is told. */
    @Test
    void aKnownAddressIsAnsweredLikeAnUnknownOne() throws Exception {
        Member member = new Coaches(site).member();
        String stranger = Coaches.freshEmail();
        try (Visitor known = registered(member.email().value());
                Visitor unknown = registered(stranger)) {
            assertThat(known.address()).isEqualTo(unknown.address());
            assertThat(known.page().select("main").html().replace(member.email().value(), stranger))
                    .isEqualTo(unknown.page().select("main").html());
        }
        mailbox.await(member.email().value(), "/compte/connexion");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Une adresse e-mail est attendue",
        "nobody, Une adresse e-mail est attendue",
        "a@b@c, Une adresse e-mail est attendue",
        "'a\0@b.fr', ne peut pas être lu"
    })
    void aWrongAddressIsShownAgainWithWhatIsWrong(String email, String problem) throws Exception {
        try (Visitor visitor = registered(email)) {
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).contains(problem);
            assertThat(visitor.page().title()).isEqualTo("Erreur : Créer un compte – Vigie");
            assertThat(visitor.control("Nom affiché").val()).isEqualTo("Renée d'Orves");
            Element field = visitor.control("Adresse e-mail");
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(field.attr("aria-describedby")).isEqualTo("email-hint email-problem");
            assertThat(visitor.page().expectFirst("#email-problem").text()).startsWith("Erreur : ");
            assertThat(visitor.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#email");
            PageRules.assertAll(visitor.page());
        }
    }

    /** Fourteen characters and 257; the limits themselves are taken (see PasswordRulesTest). */
    @ParameterizedTest
    @ValueSource(ints = {0, 14, 257, 100_000})
    void aPasswordOfTheWrongLengthIsRefusedAndNeverShown(int length) throws Exception {
        String password = "z".repeat(Math.max(0, length - 4)) + "éÀ 1".substring(0, Math.min(4, length));
        try (Visitor visitor = new Visitor(site)
                .open("/en/account/register")
                .type("E-mail address", Coaches.freshEmail())
                .type("Display name", "Owen")
                .type("Password", password)
                .press("Create my account")) {
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().title()).isEqualTo("Error: Create an account – Vigie");
            assertThat(visitor.problems()).contains("characters");
            assertThat(visitor.control("Password").val()).isEmpty();
            assertThat(length == 0 || !visitor.answer().body().contains(password))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nBcc: x@y.fr", "a\u202eb", "x\u0007"})
    void aNameThatCannotBeOneIsRefused(String name) throws Exception {
        try (Visitor visitor = new Visitor(site)
                .open("/compte/inscription")
                .type("Adresse e-mail", Coaches.freshEmail())
                .type("Nom affiché", name)
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Créer mon compte")) {
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).startsWith("Un nom est attendu");
        }
    }

    @Test
    void whatWasTypedCannotBecomeMarkup() throws Exception {
        String name = "\"><script>alert(1)</script><b x='";
        try (Visitor visitor = new Visitor(site)
                .open("/compte/inscription")
                .type("Adresse e-mail", name)
                .type("Nom affiché", name)
                .press("Créer mon compte")) {
            assertThat(visitor.control("Nom affiché").val()).isEqualTo(name);
            assertThat(visitor.control("Adresse e-mail").val()).isEqualTo(name);
            PageRules.assertAll(visitor.page());
        }
    }

    /** Whatever comes as a form, a page in plain words answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "&&&", "email", "email=%", "email=%zz", "email=%FF%FE", "%00=%00", "=", "password=%00", "\0"
            })
    void aBrokenFormIsAnsweredInWords(String body) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            for (String address : new String[] {
                "/compte/inscription", "/compte/mot-de-passe-oublie", "/compte/connexion", "/compte/confirmation"
            }) {
                var answer = visitor.post(address, body);
                assertThat(answer.statusCode()).as(address).isIn(400, 401, 422);
                assertThat(Site.parsed(answer).select("h1")).hasSize(1);
            }
        }
    }

    @Test
    void aFormThatIsTooLongIsRefused() throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            var answer = visitor.post("/compte/inscription", "email=" + "x".repeat(1_100_000));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(Site.parsed(answer).select("h1").text()).isEqualTo("Cette demande est trop longue");
            assertThat(visitor.post("/compte/inscription", "email=" + "x".repeat(900_000))
                            .statusCode())
                    .isEqualTo(422);
        }
    }
}
