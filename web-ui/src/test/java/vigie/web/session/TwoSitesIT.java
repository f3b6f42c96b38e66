package vigie.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.Role;
import vigie.web.Coaches;
import vigie.web.Site;
import vigie.web.Visitor;

/** Two processes, one database: what ends in one is over in the other with the next request. */
class TwoSitesIT {

    @Test
    void whatChangesThroughOneCountsInTheOther() throws Exception {
        try (Site one = Site.empty();
                Site other = one.beside(Map.of())) {
            Coaches coaches = new Coaches(one);
            coaches.member(Role.ADMINISTRATOR);
            Member member = coaches.member(Role.ADMINISTRATOR);
            try (Visitor here = coaches.signedIn(member);
                    Visitor there = new Visitor(other);
                    Visitor second = coaches.signedIn(member)) {
                there.cookies().putAll(second.cookies());
                assertThat(there.open("/administration/membres").status()).isEqualTo(200);

                here.post(
                        "/administration/membres",
                        Map.of("member", member.id().value().toString(), "role", "MEMBER"));
                assertThat(there.open("/administration/membres").status()).isEqualTo(403);

                here.post("/compte/profil", Map.of("displayName", "Partout", "language", "FR"));
                assertThat(there.open("/compte")
                                .page()
                                .select("header .account-link .name")
                                .text())
                        .isEqualTo("Partout");

                here.open("/compte/sessions").press("Déconnecter tous les autres appareils");
                assertThat(there.open("/compte").address()).startsWith("/compte/connexion");
                assertThat(there.cookies()).isEmpty();
            }
        }
    }

    @Test
    void signingOutOfOneIsSigningOutOfBoth() throws Exception {
        try (Site one = Site.empty();
                Site other = one.beside(Map.of());
                Visitor there = new Visitor(other)) {
            Coaches coaches = new Coaches(one);
            try (Visitor here = coaches.signedIn(coaches.member())) {
                there.cookies().putAll(here.cookies());
                assertThat(there.open("/compte").address()).isEqualTo("/compte");
                here.open("/compte").press("Se déconnecter");
                assertThat(there.open("/compte").address()).startsWith("/compte/connexion");
            }
        }
    }
}
