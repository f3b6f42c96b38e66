package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.account.NameFirstAdministrator;
import vigie.member.Role;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;

/** The link on the console makes one administrator, once. */
class FirstAdministratorPagesIT {

    @Test
    void theLinkOpensAnAccountAndServesOnce() throws Exception {
        try (Site site = Site.empty();
                Visitor operator = new Visitor(site)) {
            NameFirstAdministrator naming = site.bean(NameFirstAdministrator.class);
            String link =
                    "/compte/premier-administrateur?token=" + naming.invite().orElseThrow();
            String spare =
                    "/compte/premier-administrateur?token=" + naming.invite().orElseThrow();
            operator.open(link)
                    .type("Adresse e-mail", "odile@coachs.example")
                    .type("La même adresse, encore une fois", "odlie@coachs.example")
                    .type("Nom affiché", "Odile")
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Créer ce compte");
            assertThat(operator.status()).isEqualTo(422);
            assertThat(operator.problems()).startsWith("Les deux adresses ne sont pas les mêmes.");
            operator.type("La même adresse, encore une fois", "Odile@coachs.example")
                    .type("Mot de passe", "too short")
                    .press("Créer ce compte");
            assertThat(operator.status()).isEqualTo(422);
            assertThat(operator.control("Nom affiché").val()).isEqualTo("Odile");
            PageRules.assertAll(operator.page());
            operator.type("Mot de passe", Coaches.PASSWORD).press("Créer ce compte");
            assertThat(operator.address()).isEqualTo("/compte/connexion");
            assertThat(operator.notice()).isEqualTo("Le compte d’administration est ouvert. Connectez-vous.");
            operator.type("Adresse e-mail", "odile@coachs.example")
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(operator.follow("Membres").heading()).isEqualTo("Membres");

            for (String late : new String[] {link, spare}) {
                operator.open(late);
                assertThat(operator.status()).isEqualTo(400);
                assertThat(operator.heading()).isEqualTo("Ce lien ne sert plus");
            }
        }
    }

    @Test
    void aLinkIsOverWhenSomebodyElseBecameAdministratorMeanwhile() throws Exception {
        try (Site site = Site.empty();
                Visitor operator = new Visitor(site)) {
            String token = site.bean(NameFirstAdministrator.class).invite().orElseThrow();
            operator.open("/en/account/first-administrator?token=" + token)
                    .type("E-mail address", "odile@coachs.example")
                    .type("The same address once more", "odile@coachs.example")
                    .type("Display name", "Odile")
                    .type("Password", Coaches.PASSWORD);
            new Coaches(site).member(Role.ADMINISTRATOR);
            operator.press("Create this account");
            assertThat(operator.status()).isEqualTo(400);
            assertThat(operator.heading()).isEqualTo("This link no longer works");
            assertThat(operator.open("/compte/premier-administrateur").status()).isEqualTo(400);
        }
    }
}
