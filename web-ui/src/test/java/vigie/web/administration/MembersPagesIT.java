package vigie.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.totp.SecondFactors;
import vigie.totp.TotpSecret;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Administrators look for members and give roles. */
@ExtendWith(SharedSite.class)
class MembersPagesIT {
    private final Site site;
    private final Coaches coaches;

    MembersPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private Member named(String name) {
        Member member = coaches.member();
        site.bean(Members.class).change(member(member).named(name, member.language()));
        return member(member);
    }

    private Member member(Member member) {
        return coaches.now(member);
    }

    @Test
    void aMemberIsFoundByNameOrAddressAndGivenARole() throws Exception {
        Member member = named("Ève d'Aubigné");
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR).open("/administration/membres");
                Visitor theirs = coaches.signedIn(member)) {
            here.type("Nom ou adresse", "eve d'aubi").press("Chercher");
            assertThat(here.page().select(".members h2").eachText()).containsExactly("Ève d'Aubigné");
            assertThat(here.page().select(".members").text())
                    .contains(member.email().value(), "membre depuis le ");
            PageRules.assertAll(here.page());
            here.type("Rôle (Ève d'Aubigné)", "MODERATOR").press("Donner ce rôle (Ève d'Aubigné)");
            assertThat(here.address()).isEqualTo("/administration/membres?q=eve+d%27aubi");
            assertThat(here.notice()).isEqualTo("Ève d’Aubigné a maintenant le rôle « Modération ».");
            assertThat(here.control("Rôle (Ève d'Aubigné)").select("[selected]").val())
                    .isEqualTo("MODERATOR");
            assertThat(theirs.open("/compte").page().select("dd").text()).contains("Modération");
            here.open("/administration/membres?q=" + member.email().value());
            assertThat(here.page().select(".members h2").eachText()).containsExactly("Ève d'Aubigné");
        }
        new Mailbox(site).await(member.email().value(), "rôle");
    }

    @Test
    void aMemberIsSignedOutEverywhere() throws Exception {
        Member member = named("Ulysse Nobody");
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR).open("/administration/membres?q=Ulysse");
                Visitor theirs = coaches.signedIn(member)) {
            here.press("Fermer toutes ses sessions (Ulysse Nobody)");
            assertThat(here.heading()).isEqualTo("Fermer toutes les sessions de ce compte : Ulysse Nobody\u202f?");
            PageRules.assertAll(here.page());
            assertThat(theirs.open("/compte").status()).as("not yet").isEqualTo(200);
            assertThat(theirs.address()).isEqualTo("/compte");
            here.press("Fermer toutes les sessions");
            assertThat(here.address()).isEqualTo("/administration/membres?q=Ulysse");
            assertThat(here.notice()).isEqualTo("Ulysse Nobody : toutes les sessions de ce compte sont fermées.");
            assertThat(theirs.open("/compte").address()).startsWith("/compte/connexion");
        }
    }

    @Test
    void theyComeFiftyAPageTheNewestFirst() throws Exception {
        try (Site own = Site.empty()) {
            Coaches there = new Coaches(own);
            Member administrator = there.member(Role.ADMINISTRATOR);
            List<String> newestFirst =
                    new ArrayList<>(List.of(administrator.email().value()));
            for (int number = 0; number < 100; number++) {
                newestFirst.addFirst(there.member().email().value());
            }
            try (Visitor here = there.signedIn(administrator).open("/en/administration/members")) {
                List<String> shown = new ArrayList<>(addresses(here));
                assertThat(shown).hasSize(50);
                here.follow("Next members");
                assertThat(addresses(here)).hasSize(50);
                shown.addAll(addresses(here));
                here.follow("Next members");
                shown.addAll(addresses(here));
                assertThat(shown).isEqualTo(newestFirst);
                assertThat(here.page().select("a[rel=next]")).isEmpty();
            }
        }
    }

    private static List<String> addresses(Visitor here) {
        return here.page().select(".members p span:first-child").eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz-nobody", "%", "_", "%00", "\0", "\\"})
    void whoIsNotThereIsNotFound(String search) throws Exception {
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR).open("/administration/membres")) {
            here.type("Nom ou adresse", search).press("Chercher");
            assertThat(here.status()).isEqualTo(200);
            assertThat(here.page().select("main").text()).contains("Aucun membre trouvé.");
        }
    }

    @Test
    void whatIsNoPlaceInTheListIsItsBeginning() throws Exception {
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR)) {
            assertThat(here.open("/administration/membres?after=x%27%20or")
                            .page()
                            .select(".members h2"))
                    .isNotEmpty();
        }
    }

    @Test
    void whoStepsDownIsLedToTheirOwnAccount() throws Exception {
        Member other = coaches.member(Role.ADMINISTRATOR);
        Member member = coaches.member(Role.ADMINISTRATOR);
        try (Visitor here = coaches.signedIn(member).open("/administration/membres")) {
            here.post("/administration/membres", fields(member, "MEMBER"));
            assertThat(here.open("/administration/membres").status()).isEqualTo(403);
            assertThat(here.heading()).isEqualTo("Cette page est réservée");
        }
        assertThat(coaches.now(other).role()).isEqualTo(Role.ADMINISTRATOR);
    }

    private static Map<String, String> fields(Member member, String role) {
        return Map.of("member", member.id().value().toString(), "role", role, "act", "role");
    }

    @Test
    void theLastAdministratorCannotStepDown() throws Exception {
        try (Site own = Site.empty()) {
            Coaches there = new Coaches(own);
            Member administrator = there.member(Role.ADMINISTRATOR);
            try (Visitor here = there.signedIn(administrator).open("/administration/membres")) {
                here.type("Rôle (Camille Durand)", "MEMBER").press("Donner ce rôle (Camille Durand)");
                assertThat(here.status()).isEqualTo(409);
                assertThat(here.problems())
                        .isEqualTo(
                                "C’est le seul compte d’administration. Donnez d’abord ce rôle à quelqu’un d’autre.");
                PageRules.assertAll(here.page());
            }
            assertThat(there.now(administrator).role()).isEqualTo(Role.ADMINISTRATOR);
        }
    }

    @Test
    void whatNoFormOffersIsRefused() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR)) {
            assertThat(here.post("/administration/membres", fields(member, "KING"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(here.post(
                                    "/administration/membres",
                                    Map.of("member", UUID.randomUUID().toString(), "role", "MEMBER"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(here.post("/administration/membres", Map.of("member", "x", "role", "MEMBER"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void administrationIsGivenOnlyOnceConfirmed() throws Exception {
        Member member = named("Pénélope Weaver");
        try (Visitor here =
                coaches.signedIn(Role.ADMINISTRATOR).open("/en/administration/members?q=penelope&role=MEMBER")) {
            here.type("Role (Pénélope Weaver)", "ADMINISTRATOR").press("Give this role (Pénélope Weaver)");
            assertThat(here.heading()).isEqualTo("Make Pénélope Weaver an administrator?");
            assertThat(here.page().select("main").text())
                    .contains(member.email().value());
            PageRules.assertAll(here.page());
            assertThat(here.page().expectFirst("header a[hreflang]").attr("href"))
                    .startsWith("/administration/membres/confirmation?act=administrator&member=");
            assertThat(coaches.now(member).role()).isEqualTo(Role.MEMBER);
            String asking = here.address();
            here.follow("Cancel");
            assertThat(here.address()).isEqualTo("/en/administration/members?q=penelope&role=MEMBER");
            assertThat(coaches.now(member).role()).isEqualTo(Role.MEMBER);
            here.open(asking).press("Give this role");
            assertThat(here.notice()).isEqualTo("Pénélope Weaver is now an administrator.");
            assertThat(coaches.now(member).role()).isEqualTo(Role.ADMINISTRATOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"act=dance&member=%s", "act=sign-out&member=x", "act=sign-out", ""})
    void whatCannotBeConfirmedLeadsBackToTheList(String asked) throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(Role.ADMINISTRATOR)) {
            here.open("/administration/membres/confirmation?q=a&"
                    + asked.formatted(member.id().value()));
            assertThat(here.address()).isEqualTo("/administration/membres?q=a");
        }
    }

    @Test
    void whoEndsTheirOwnSessionsIsToldSoWhereTheySignIn() throws Exception {
        Member self = coaches.member(Role.ADMINISTRATOR);
        try (Visitor here = coaches.signedIn(self).open("/administration/membres?q=" + self.email())) {
            here.press("Fermer toutes ses sessions (Camille Durand)").press("Fermer toutes les sessions");
            assertThat(here.address()).isEqualTo("/compte/connexion");
            assertThat(here.notice()).isEqualTo("Votre session est fermée.");
        }
    }

    @Test
    void theListIsNarrowedToARoleAndCounted() throws Exception {
        try (Site own = Site.empty()) {
            Coaches there = new Coaches(own);
            Member administrator = there.member(Role.ADMINISTRATOR);
            Member moderator = there.member(Role.MODERATOR);
            there.member();
            SecondFactors factors = own.bean(SecondFactors.class);
            factors.start(moderator.id(), new TotpSecret("A".repeat(32)));
            try (Visitor here = there.signedIn(administrator).open("/administration/membres")) {
                assertThat(here.page().select(".account-page > p").text()).isEqualTo("3 membres");
                assertThat(here.page().select(".members .tag").eachText())
                        .as("a key that nobody confirmed protects nothing")
                        .containsExactly("Modération", "Administration");
                factors.switchOn(moderator.id(), Instant.now());
                here.type("Rôle", "MODERATOR").press("Chercher");
                assertThat(here.address()).isEqualTo("/administration/membres?q=&role=MODERATOR");
                assertThat(addresses(here)).containsExactly(moderator.email().value());
                assertThat(here.page().select(".account-page > p").text())
                        .isEqualTo("1 membre trouvé. Voir tous les membres");
                assertThat(here.page().select(".members .tag").eachText())
                        .containsExactly("Modération", "Double authentification");
                assertThat(here.control("Rôle").select("[selected]").val()).isEqualTo("MODERATOR");
                assertThat(addresses(here.open("/administration/membres?role=KING")))
                        .hasSize(3);
            }
        }
    }
}
