package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

@ExtendWith(SharedSite.class)
class SessionsPagesIT {
    private static final String OVER = "/compte/connexion?suite=%2Fcompte";

    private final Site site;
    private final Coaches coaches;

    SessionsPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /** Signed in by the form, as Firefox on Linux. */
    private Visitor byTheForm(Member member) throws Exception {
        return new Visitor(site)
                .open("/compte/connexion")
                .type("Adresse e-mail", member.email().value())
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Se connecter");
    }

    @Test
    void eachDeviceIsNamedAndCanBeEnded() throws Exception {
        Member member = coaches.member();
        try (Visitor elsewhere = coaches.signedIn(member);
                Visitor here = byTheForm(member).open("/compte/sessions")) {
            assertThat(here.page().select("main li h2").eachText())
                    .containsExactly("Firefox, Linux cet appareil", "Chrome, Windows");
            assertThat(here.page().expectFirst("main .devices p").text()).endsWith("Active depuis moins d’une heure.");
            here.press("Déconnecter (Chrome, Windows)");
            assertThat(here.address()).isEqualTo("/compte/sessions");
            assertThat(here.notice()).isEqualTo("Appareil déconnecté : Chrome, Windows.");
            assertThat(here.page().select("main li h2").eachText()).containsExactly("Firefox, Linux cet appareil");
            assertThat(here.page().select("main").text()).contains("Votre compte n’est ouvert nulle part ailleurs.");
            assertThat(elsewhere.open("/compte").address()).isEqualTo(OVER);
        }
    }

    @Test
    void allOthersAreEndedAtOnce() throws Exception {
        Member member = coaches.member();
        try (Visitor one = coaches.signedIn(member);
                Visitor two = coaches.signedIn(member);
                Visitor here = byTheForm(member).open("/compte/sessions")) {
            here.press("Déconnecter tous les autres appareils");
            assertThat(here.notice()).isEqualTo("Tous vos autres appareils sont déconnectés.");
            assertThat(one.open("/compte").address()).isEqualTo(OVER);
            assertThat(two.open("/compte").address()).isEqualTo(OVER);
            assertThat(here.open("/compte").address()).isEqualTo("/compte");
        }
    }

    @Test
    void endingTwiceIsNoMistake() throws Exception {
        Member member = coaches.member();
        try (Visitor elsewhere = coaches.signedIn(member);
                Visitor here = byTheForm(member).open("/compte/sessions")) {
            String session = here.page().expectFirst("input[name=session]").val();
            assertThat(elsewhere.open("/compte").address()).isEqualTo("/compte");
            for (int times = 0; times < 2; times++) {
                assertThat(here.post("/compte/sessions", Map.of("session", session))
                                .statusCode())
                        .isEqualTo(303);
            }
        }
    }

    @Test
    void somebodyElsesSessionIsNotTouched() throws Exception {
        try (Visitor owner = byTheForm(coaches.member());
                Visitor stranger = coaches.signedIn(coaches.member())) {
            Member ownersSelf = coaches.member();
            try (Visitor third = byTheForm(ownersSelf);
                    Visitor fourth = coaches.signedIn(ownersSelf)) {
                String session = third.open("/compte/sessions")
                        .page()
                        .expectFirst("input[name=session]")
                        .val();
                stranger.post("/compte/sessions", Map.of("session", session));
                assertThat(fourth.open("/compte").address()).isEqualTo("/compte");
            }
            assertThat(owner.open("/compte").address()).isEqualTo("/compte");
        }
    }

    @Test
    void whatIsNoSessionIsNotFound() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            assertThat(here.post("/compte/sessions", Map.of("session", "x")).statusCode())
                    .isEqualTo(404);
            assertThat(here.post("/compte/sessions", Map.of("other", "x")).statusCode())
                    .isEqualTo(404);
            assertThat(here.post(
                                    "/compte/sessions",
                                    Map.of("session", UUID.randomUUID().toString()))
                            .statusCode())
                    .isEqualTo(303);
        }
    }
}
