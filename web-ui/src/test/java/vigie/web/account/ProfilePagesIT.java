package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** A member's name, language and address. */
@ExtendWith(SharedSite.class)
class ProfilePagesIT {
    private final Site site;
    private final Coaches coaches;
    private final Mailbox mailbox;

    ProfilePagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        mailbox = new Mailbox(site);
    }

    @Test
    void theOverviewSaysWhatTheAccountIs() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member).open("/compte")) {
            assertThat(here.page().select("dt").eachText())
                    .containsExactly(
                            "Nom affiché",
                            "Adresse e-mail",
                            "Langue",
                            "Mot de passe",
                            "Double authentification",
                            "Jetons d’accès",
                            "Mes suivis",
                            "Rôle",
                            "Membre depuis le");
            assertThat(here.page().select("dd").text())
                    .contains("Camille Durand", member.email().value(), "Français", "Désactivée.", "Membre");
        }
    }

    @Test
    void nameAndLanguageAreChanged() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member).open("/compte/profil")) {
            assertThat(here.control("Nom affiché").val()).isEqualTo("Camille Durand");
            here.type("Nom affiché", "  Zoë  ").type("Langue", "EN").press("Enregistrer");
            assertThat(here.address()).isEqualTo("/compte/profil");
            assertThat(here.notice()).isEqualTo("C’est enregistré.");
            assertThat(here.control("Nom affiché").val()).isEqualTo("Zoë");
            assertThat(here.page().select("header .account-link .name").text()).isEqualTo("Zoë");
        }
        assertThat(coaches.now(member).language()).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\0b"})
    void aNameThatCannotBeOneIsRefused(String name) throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)
                .open("/en/account/profile")
                .type("Display name", name)
                .press("Save")) {
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.page().title()).isEqualTo("Error: Name and language – Vigie");
            PageRules.assertAll(here.page());
        }
        assertThat(coaches.now(member).displayName()).isEqualTo("Camille Durand");
    }

    @Test
    void aLanguageThatNobodyOffersIsThePages() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)
                .open("/en/account/profile")
                .type("Language", "DE")
                .press("Save")) {
            assertThat(here.notice()).isEqualTo("Saved.");
        }
        assertThat(coaches.now(member).language()).isEqualTo(Language.EN);
    }

    @Test
    void aNewAddressCountsOnceConfirmedAndTheOldOneIsTold() throws Exception {
        Member member = coaches.member();
        String fresh = Coaches.freshEmail();
        try (Visitor here = coaches.signedIn(member).open("/compte/adresse")) {
            here.type("Nouvelle adresse e-mail", fresh)
                    .type("Mot de passe actuel", Coaches.PASSWORD)
                    .press("Envoyer l’e-mail");
            assertThat(here.address()).isEqualTo("/compte/adresse");
            assertThat(here.notice()).startsWith("Un e-mail est parti à la nouvelle adresse.");
            assertThat(coaches.now(member).email()).isEqualTo(member.email());

            here.open(mailbox.link(fresh)).press("Confirmer mon adresse");
            assertThat(here.address()).isEqualTo("/compte");
            assertThat(here.notice()).startsWith("Votre nouvelle adresse est confirmée.");
            assertThat(coaches.now(member).email().value()).isEqualTo(fresh);
        }
        mailbox.await(member.email().value(), fresh);
    }

    @Test
    void aNewAddressIsConfirmedOnAnotherDeviceToo() throws Exception {
        Member member = coaches.member();
        String fresh = Coaches.freshEmail();
        try (Visitor here = coaches.signedIn(member).open("/en/account/email");
                Visitor phone = new Visitor(site)) {
            here.type("New e-mail address", fresh)
                    .type("Current password", Coaches.PASSWORD)
                    .press("Send the e-mail");
            phone.open(mailbox.link(fresh)).press("Confirmer mon adresse");
            assertThat(phone.address()).isEqualTo("/compte/connexion");
            assertThat(phone.notice()).startsWith("Votre nouvelle adresse est confirmée.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, true, 422, #email",
        "'', true, 422, #email",
        "a@b.example, false, 401, #password",
        "'a\0@b.example', true, 422, #email"
    })
    void anAddressOrPasswordThatIsWrongChangesNothing(String email, boolean password, int status, String place)
            throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member).open("/compte/adresse")) {
            here.type("Nouvelle adresse e-mail", email)
                    .type("Mot de passe actuel", password ? Coaches.PASSWORD : "not this one, I am afraid")
                    .press("Envoyer l’e-mail");
            assertThat(here.status()).isEqualTo(status);
            assertThat(here.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly(place);
            assertThat(here.page().select("main").text())
                    .contains(member.email().value());
        }
    }

    /** The asker does not learn that somebody has it; its owner does. */
    @Test
    void anAddressThatIsTakenIsAnsweredTheSame() throws Exception {
        Member owner = coaches.member();
        try (Visitor here = coaches.signedIn(coaches.member()).open("/compte/adresse")) {
            here.type("Nouvelle adresse e-mail", owner.email().value())
                    .type("Mot de passe actuel", Coaches.PASSWORD)
                    .press("Envoyer l’e-mail");
            assertThat(here.address()).isEqualTo("/compte/adresse");
        }
        mailbox.await(owner.email().value(), "/compte/connexion");
        assertThat(site.bean(Members.class)
                        .withEmailKey(owner.emailKey())
                        .orElseThrow()
                        .id())
                .isEqualTo(owner.id());
    }

    @Test
    void aNewAddressThatWaitsIsShownSentAgainAndWithdrawn() throws Exception {
        String fresh = Coaches.freshEmail();
        try (Visitor here = coaches.signedIn(coaches.member()).open("/compte/adresse")) {
            assertThat(here.page().select("main").text()).doesNotContain("En attente");
            here.type("Nouvelle adresse e-mail", fresh)
                    .type("Mot de passe actuel", Coaches.PASSWORD)
                    .press("Envoyer l’e-mail");
            String first = mailbox.link(fresh);
            here.open("/compte/adresse");
            assertThat(here.page().select("main .notice strong").text()).isEqualTo(fresh);
            PageRules.assertAll(here.page());
            here.press("Renvoyer le lien");
            assertThat(here.notice()).isNotEmpty();
            here.open("/compte/adresse").press("Annuler ce changement");
            assertThat(here.notice()).isEqualTo("Le changement d’adresse est annulé.");
            assertThat(here.page().select("main").text()).doesNotContain("En attente");
            assertThat(here.open(first).status()).isEqualTo(400);
        }
    }
}
