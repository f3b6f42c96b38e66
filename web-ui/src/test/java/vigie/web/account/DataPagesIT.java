package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.web.Coaches;
import vigie.web.Json;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Everything held on a member is taken along, or deleted. */
@ExtendWith(SharedSite.class)
class DataPagesIT {
    private final Site site;
    private final Coaches coaches;

    DataPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    @Test
    void everythingHeldIsAFileWithoutSecrets() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            here.open("/compte/donnees").follow("Télécharger le fichier");
            assertThat(here.address()).isEqualTo("/compte/donnees/export");
            assertThat(here.answer().headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(here.answer().headers().firstValue("Content-Disposition"))
                    .get()
                    .asString()
                    .matches("attachment; filename=\"vigie-\\d{4}-\\d\\d-\\d\\d\\.json\"");
            assertThat(here.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
            JsonNode file = site.bean(JsonMapper.class).readValue(here.answer().body(), Argument.of(JsonNode.class));
            assertThat(new Json(file).at("account").at("email").text())
                    .isEqualTo(member.email().value());
            assertThat(new Json(file).at("sessions").items()).hasSize(1);
            assertThat(here.answer().body()).doesNotContain("argon2", "secret", "digest");
        }
    }

    @Test
    void anAccountIsDeletedWithItsPassword() throws Exception {
        Member member = coaches.member();
        try (Visitor elsewhere = coaches.signedIn(member);
                Visitor here = coaches.signedIn(member)) {
            here.open("/compte/donnees")
                    .type("Mot de passe actuel", Coaches.PASSWORD)
                    .tick("Je veux supprimer mon compte pour toujours")
                    .press("Supprimer mon compte");
            assertThat(here.address()).isEqualTo("/compte/adieu");
            assertThat(here.heading()).isEqualTo("Votre compte est supprimé");
            assertThat(here.cookies()).isEmpty();
            assertThat(elsewhere.open("/compte").address()).startsWith("/compte/connexion");
            assertThat(site.bean(Members.class).withId(member.id())).isEmpty();
        }
        new Mailbox(site).await(member.email().value(), "supprimé");
    }

    /** Without a script nothing keeps a button from being tapped twice: the second form comes from somebody who is gone. */
    @Test
    void whoTapsTwiceIsToldTheSameAndWhoWasSignedOutIsNot() throws Exception {
        Map<String, String> form = Map.of("experiences", "WITHDRAW", "password", Coaches.PASSWORD, "sure", "yes");
        Member member = coaches.member();
        try (Visitor first = coaches.signedIn(member);
                Visitor second = coaches.signedIn(member);
                Visitor signedOut = coaches.signedIn(coaches.member())) {
            for (Visitor tap : List.of(first, second)) {
                assertThat(tap.post("/compte/donnees", form).headers().firstValue("Location"))
                        .hasValue("/compte/adieu");
            }
            assertThat(second.cookies()).isEmpty();
            signedOut.post("/compte/deconnexion", Map.of());
            assertThat(signedOut.post("/compte/donnees", form).headers().firstValue("Location"))
                    .get()
                    .asString()
                    .startsWith("/compte/connexion");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false, 422, #sure", "false, true, 401, #password", "false, false, 422, #sure"})
    void nothingIsDeletedByHalf(boolean password, boolean sure, int status, String place) throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member).open("/compte/donnees")) {
            here.type("Mot de passe actuel", password ? Coaches.PASSWORD : "not this one, I am afraid");
            if (sure) {
                here.tick("Je veux supprimer mon compte pour toujours");
            }
            here.press("Supprimer mon compte");
            assertThat(here.status()).isEqualTo(status);
            assertThat(here.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly(place);
            assertThat(here.control("Je veux supprimer mon compte pour toujours")
                            .hasAttr("checked"))
                    .isEqualTo(sure);
            PageRules.assertAll(here.page());
            assertThat(here.open("/compte").heading()).isEqualTo("Mon compte");
        }
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() throws Exception {
        try (Visitor here =
                coaches.signedIn(coaches.member()).open("/compte/donnees").press("Supprimer mon compte")) {
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#password", "#sure");
        }
    }

    @Test
    void theLastAdministratorCannotLeave() throws Exception {
        try (Site own = Site.empty();
                Visitor here = new Coaches(own).signedIn(Role.ADMINISTRATOR)) {
            here.open("/en/account/data")
                    .type("Current password", Coaches.PASSWORD)
                    .tick("I want to delete my account for good")
                    .press("Delete my account");
            assertThat(here.status()).isEqualTo(409);
            assertThat(here.problems())
                    .isEqualTo("This is the only administrator. Give this role to somebody else first.");
        }
    }
}
