package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** A password is changed by who knows it, or with a letter. */
@ExtendWith(SharedSite.class)
class PasswordPagesIT {
    private final Site site;
    private final Coaches coaches;
    private final Mailbox mailbox;

    PasswordPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        mailbox = new Mailbox(site);
    }

    private String linkFor(Member member) throws Exception {
        try (Visitor visitor = new Visitor(site)
                .open("/compte/mot-de-passe-oublie")
                .type("Adresse e-mail", member.email().value())
                .press("Recevoir un lien")) {
            assertThat(visitor.address()).isEqualTo("/compte/mot-de-passe-oublie/courrier");
            return mailbox.link(member.email().value());
        }
    }

    @Test
    void aForgottenPasswordIsReplacedAndEverySessionEnds() throws Exception {
        Member member = coaches.member();
        try (Visitor elsewhere = coaches.signedIn(member);
                Visitor visitor = new Visitor(site).open(linkFor(member))) {
            assertThat(visitor.heading()).isEqualTo("Choisir un nouveau mot de passe");
            assertThat(visitor.control("Nouveau mot de passe").attr("autocomplete"))
                    .isEqualTo("new-password");
            assertThat(visitor.page().select("input[autocomplete=username]").val())
                    .isEqualTo(member.email().value());
            visitor.type("Nouveau mot de passe", Coaches.ANOTHER).press("Changer mon mot de passe");
            assertThat(visitor.address()).isEqualTo("/compte/connexion");
            assertThat(visitor.notice()).startsWith("Votre mot de passe est changé");
            assertThat(elsewhere.open("/compte").address()).startsWith("/compte/connexion");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.ANOTHER)
                    .press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/compte");
        }
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkServing() throws Exception {
        try (Visitor visitor = new Visitor(site).open(linkFor(coaches.member()))) {
            visitor.type("Nouveau mot de passe", "too short").press("Changer mon mot de passe");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).startsWith("Il faut au moins 15 caractères");
            PageRules.assertAll(visitor.page());
            visitor.type("Nouveau mot de passe", Coaches.ANOTHER).press("Changer mon mot de passe");
            assertThat(visitor.notice()).startsWith("Votre mot de passe est changé");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compte/nouveau-mot-de-passe", "/compte/nouveau-mot-de-passe?token=never"})
    void aLinkThatServesNoMoreSaysSoKindly(String address) throws Exception {
        try (Visitor visitor = new Visitor(site).open(address)) {
            assertThat(visitor.status()).isEqualTo(400);
            assertThat(visitor.heading()).isEqualTo("Ce lien ne sert plus");
            assertThat(visitor.page().select("main a").eachAttr("href"))
                    .containsExactly("/compte/mot-de-passe-oublie", "/compte/connexion");
        }
    }

    @Test
    void aLinkUsedMeanwhileIsNoFaultOfOurs() throws Exception {
        String link = linkFor(coaches.member());
        try (Visitor one = new Visitor(site).open(link);
                Visitor other = new Visitor(site).open(link)) {
            one.type("Nouveau mot de passe", Coaches.ANOTHER).press("Changer mon mot de passe");
            other.type("Nouveau mot de passe", Coaches.ANOTHER).press("Changer mon mot de passe");
            assertThat(other.status()).isEqualTo(400);
            assertThat(other.heading()).isEqualTo("Ce lien ne sert plus");
        }
    }

    @Test
    void anUnknownAddressIsAnsweredTheSame() throws Exception {
        try (Visitor visitor = new Visitor(site)
                .open("/en/account/forgotten-password")
                .type("E-mail address", Coaches.freshEmail())
                .press("Get a link")) {
            assertThat(visitor.address()).isEqualTo("/en/account/forgotten-password/mail");
            assertThat(visitor.heading()).isEqualTo("Check your inbox");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a\0@b.fr"})
    void whatIsNoAddressIsSaidToBeNone(String email) throws Exception {
        try (Visitor visitor = new Visitor(site)
                .open("/compte/mot-de-passe-oublie")
                .type("Adresse e-mail", email)
                .press("Recevoir un lien")) {
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).isNotEmpty();
        }
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndLeavesThisOne() throws Exception {
        Member member = coaches.member();
        try (Visitor elsewhere = coaches.signedIn(member);
                Visitor here = coaches.signedIn(member)) {
            here.open("/compte/mot-de-passe")
                    .type("Mot de passe actuel", Coaches.PASSWORD)
                    .type("Nouveau mot de passe", Coaches.ANOTHER)
                    .press("Changer mon mot de passe");
            assertThat(here.address()).isEqualTo("/compte/mot-de-passe");
            assertThat(here.notice())
                    .isEqualTo("Votre mot de passe est changé, et vos autres appareils sont déconnectés.");
            assertThat(elsewhere.open("/compte").address()).startsWith("/compte/connexion");
        }
        mailbox.await(member.email().value(), "mot de passe");
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            here.open("/compte/mot-de-passe").press("Changer mon mot de passe");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#present", "#password");
            here.open("/compte/adresse").press("Envoyer l’e-mail");
            assertThat(here.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#email", "#password");
        }
    }

    @Test
    void whoDoesNotKnowThePresentPasswordChangesNothing() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            here.open("/en/account/password")
                    .type("Current password", "not this one, I am afraid")
                    .type("New password", Coaches.ANOTHER)
                    .press("Change my password");
            assertThat(here.status()).isEqualTo(401);
            assertThat(here.problems()).isEqualTo("This is not your current password.");
            assertThat(here.page().select("main [role=alert] a").attr("href")).isEqualTo("#present");
            here.type("Current password", Coaches.PASSWORD)
                    .type("New password", "too short")
                    .press("Change my password");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.page().select("main [role=alert] a").attr("href")).isEqualTo("#password");
            assertThat(here.page().select("input[type=password]").eachAttr("value"))
                    .allMatch(String::isEmpty);
        }
        assertThat(coaches.now(member).passwordHash()).isEqualTo(member.passwordHash());
    }
}
