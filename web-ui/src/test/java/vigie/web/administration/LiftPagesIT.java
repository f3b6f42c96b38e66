package vigie.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.member.Role;
import vigie.totp.CheckSecondFactor;
import vigie.web.AuthenticatorApp;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Somebody lost telephone and recovery codes. */
@ExtendWith(SharedSite.class)
class LiftPagesIT {
    private final Site site;
    private final Coaches coaches;

    LiftPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private static String page(Member member) {
        return "/administration/membres/" + member.id().value() + "/double-authentification";
    }

    private static void switchOn(Visitor here) throws Exception {
        here.open("/compte/double-authentification").press("Commencer");
        AuthenticatorApp app =
                new AuthenticatorApp(here.page().expectFirst(".secret code").text());
        here.type("Code à six chiffres", app.code()).press("Vérifier le code et activer");
        assertThat(here.heading()).isEqualTo("Vos codes de secours");
    }

    @Test
    void anAdministratorSwitchesTheFactorOffAndTheMemberIsTold() throws Exception {
        Member lost = coaches.member();
        try (Visitor theirs = coaches.signedIn(lost);
                Visitor here = coaches.signedIn(Role.ADMINISTRATOR)) {
            switchOn(theirs);
            here.open("/administration/membres?q=" + lost.email().value())
                    .follow("Double authentification perdue (Camille Durand)");
            assertThat(here.address()).isEqualTo(page(lost));
            assertThat(here.page().select("main").text()).contains(lost.email().value());
            PageRules.assertAll(here.page());
            here.press("Désactiver sa double authentification");
            assertThat(here.heading()).isEqualTo("Membres");
            assertThat(here.notice()).startsWith("La double authentification de ce membre est désactivée");
            assertThat(theirs.open("/compte").address()).startsWith("/compte/connexion");
            assertThat(site.bean(CheckSecondFactor.class).isOn(lost)).isFalse();
            assertThat(here.open(page(lost)).page().select("main button.grave")).isEmpty();
        }
        new Mailbox(site).await(lost.email().value(), "administration de Vigie");
    }

    @Test
    void onesOwnAndNobodysAreNotTouched() throws Exception {
        Member administrator = coaches.member(Role.ADMINISTRATOR);
        try (Visitor here = coaches.signedIn(administrator)) {
            switchOn(here);
            here.open(page(administrator));
            assertThat(here.page().select("main button.grave")).isEmpty();
            var own = here.post(page(administrator), Map.of("act", "lift"));
            assertThat(own.statusCode()).isEqualTo(409);
            assertThat(site.bean(CheckSecondFactor.class).isOn(administrator)).isTrue();
            for (String nobody : new String[] {UUID.randomUUID().toString(), "x"}) {
                assertThat(here.get("/administration/membres/" + nobody + "/double-authentification")
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }
}
