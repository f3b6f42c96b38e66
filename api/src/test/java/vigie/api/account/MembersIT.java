package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** Administrators look for members. */
@MicronautTest(transactional = false)
class MembersIT implements AccountServer {
    private static final String MEMBERS = "/api/v1/administration/members";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    private SignedInCoach administrator;

    @BeforeAll
    void nameAnAdministrator() {
        administrator = coaches.inside(Role.ADMINISTRATOR);
    }

    private HttpResponse<String> ask(String query) throws Exception {
        return client.get(MEMBERS + query, administrator.bearer());
    }

    private JsonNode list(String query) throws Exception {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    private Stream<String> found(String text) throws Exception {
        return list("?limit=100&q=" + Client.encoded(text))
                .get("items")
                .valueStream()
                .map(each -> each.get("email").asString());
    }

    private void named(String name, String email) throws Exception {
        SignedInCoach coach = coaches.inside();
        database.change("update member set display_name = '%s', email = '%s', email_key = '%s' where id = '%s'"
                .formatted(name, email, email, coaches.id(coach)));
    }

    @Test
    void showsWhatAdministratorsNeedAndNoSecret() throws Exception {
        SignedInCoach newest = coaches.inside(Role.MODERATOR);
        JsonNode first = list("?limit=1").get("items").get(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("id", "email", "displayName", "role", "totp", "createdAt");
        assertThat(first.get("id").asString()).isEqualTo(coaches.id(newest));
        assertThat(first.get("email").asString()).isEqualTo(newest.coach().email());
        assertThat(first.get("role").asString()).isEqualTo("MODERATOR");
        assertThat(ask("").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void showsThoseOfOneRoleHowManyThereAreAndWhoHasASecondFactor() throws Exception {
        SignedInCoach first = coaches.inside(Role.MODERATOR);
        SignedInCoach second = coaches.inside(Role.MODERATOR);
        coaches.switchTotpOn(first);
        JsonNode moderators = list("?role=MODERATOR&limit=1");
        long total = Long.parseLong(database.value("select count(*) from member where role = 'MODERATOR'"));
        assertThat(moderators.get("total").asLong()).isEqualTo(total).isGreaterThan(1);
        assertThat(moderators.get("items").get(0).get("id").asString()).isEqualTo(coaches.id(second));
        assertThat(moderators.get("items").get(0).get("totp").asBoolean()).isFalse();
        JsonNode next = list("?role=MODERATOR&limit=1&cursor=" + coaches.id(second));
        assertThat(next.get("items").get(0).get("id").asString()).isEqualTo(coaches.id(first));
        assertThat(next.get("items").get(0).get("totp").asBoolean()).isTrue();
        assertThat(next.get("total").asLong()).isEqualTo(total);
        assertThat(Coaches.wrongFields(ask("?role=EMPEROR"))).containsExactly("role");
    }

    @Test
    void findsByAPartOfNameOrAddressWhateverAccentsAndCapitals() throws Exception {
        named("Éloïse Lefèvre", "e.lef@cabinet-exemple.example");
        for (String text :
                List.of("Éloïse", "eloise", "ELOISE LEF", "fèvre", "fevre", "  eloise ", "cabinet-ex", "e.lef@c")) {
            assertThat(found(text)).as(text).containsExactly("e.lef@cabinet-exemple.example");
        }
        assertThat(found("eloise cabinet")).isEmpty();
        assertThat(found("elxise")).isEmpty();
    }

    @Test
    void whatMeansAnythingToADatabaseIsALetterHere() throws Exception {
        named("Cent %% pour cent".replace("%%", "%"), "pourcent@coachs.example");
        named("Sous_ligne", "soulignement@coachs.example");
        named("Barre \\ oblique", "barre@coachs.example");
        named("L''apostrophe", "apostrophe@coachs.example");
        assertThat(found("%")).containsExactly("pourcent@coachs.example");
        assertThat(found("_")).containsExactly("soulignement@coachs.example");
        assertThat(found("\\")).containsExactly("barre@coachs.example");
        assertThat(found("l'a")).containsExactly("apostrophe@coachs.example");
        assertThat(found("%cent")).isEmpty();
        assertThat(found("S_us")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "coach%00", "%F0%9F%98%80", "%ED%A0%80", "%FF", "%C2%A0"})
    void anyBytesAreOnlyATextThatNobodyHas(String encoded) throws Exception {
        assertThat(ask("?q=" + encoded).statusCode()).isEqualTo(200);
    }

    @Test
    void aVeryLongTextIsOnlyOneThatNobodyHas() throws Exception {
        assertThat(list("?q=" + "x".repeat(10_000)).get("items").size()).isZero();
    }

    @Test
    void noTextFindsAll() throws Exception {
        String all = list("?limit=100").get("items").toString();
        assertThat(list("?limit=100&q=").get("items").toString()).isEqualTo(all);
        assertThat(list("?limit=100&q=%20").get("items").toString()).isEqualTo(all);
    }

    @Test
    void pagesHaveNeitherGapsNorDoublesWhileMembersAreAdded() throws Exception {
        Set<String> before = new HashSet<>();
        for (int count = 0; count < 150; count++) {
            before.add(coaches.known(Role.MEMBER).email());
        }
        // Many at the same instant: then the identifier decides.
        database.change("update member set created_at = date_trunc('minute', created_at)");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list("?q=coachs.example&limit=7" + cursor);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(7);
            page.get("items").forEach(each -> seen.add(each.get("email").asString()));
            coaches.known(Role.MEMBER);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + Client.encoded(page.get("next").asString());
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        assertThat(new LinkedHashSet<>(seen)).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void aPageThatEndsTheListHasNoNext() throws Exception {
        for (int count = 0; count < 2; count++) {
            named("Fin de liste", "fin" + count + "@coachs.example");
        }
        assertThat(list("?q=fin%20de&limit=2").get("next").isNull()).isTrue();
        assertThat(list("?q=fin%20de&limit=1").get("next").isNull()).isFalse();
    }

    @Test
    void aCursorWhoseMemberIsGoneIsRefusedAndNotTakenForTheEnd() throws Exception {
        SignedInCoach gone = coaches.inside();
        String id = coaches.id(gone);
        assertThat(ask("?cursor=" + id).statusCode()).isEqualTo(200);
        client.send(
                "DELETE",
                Coaches.ME,
                Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW"),
                gone.bearer());
        assertThat(Coaches.wrongFields(ask("?cursor=" + id))).containsExactly("cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=101,limit",
        "limit=-1,limit",
        "limit=1e1,limit",
        "limit=,limit",
        "cursor=x,cursor",
        "cursor=%00,cursor",
        "page=2,page",
        "role=,role",
        "role=administrator,role",
        "office=ADMINISTRATOR,office"
    })
    void refusesAParameterThatMeansNothing(String query, String name) throws Exception {
        assertThat(Coaches.wrongFields(ask("?" + query))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aPageHasOneToAHundred(int limit) throws Exception {
        assertThat(list("?limit=" + limit).get("items").size()).isBetween(1, limit);
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        String role = MEMBERS + "/" + UUID.randomUUID() + "/role";
        String sessions = MEMBERS + "/" + UUID.randomUUID() + "/sessions";
        String body = Client.object("role", "ADMINISTRATOR");
        assertThat(Coaches.code(401, client.get(MEMBERS))).isEqualTo("NOT_SIGNED_IN");
        assertThat(Coaches.code(401, client.send("PUT", role, body))).isEqualTo("NOT_SIGNED_IN");
        assertThat(Coaches.code(401, client.send("DELETE", sessions, ""))).isEqualTo("NOT_SIGNED_IN");
        for (Role low : List.of(Role.MEMBER, Role.MODERATOR)) {
            String[] bearer = coaches.inside(low).bearer();
            assertThat(Coaches.code(403, client.get(MEMBERS, bearer))).isEqualTo("NOT_ALLOWED");
            assertThat(Coaches.code(403, client.send("PUT", role, body, bearer)))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(Coaches.code(403, client.send("DELETE", sessions, "", bearer)))
                    .isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void endsTheSessionsOfAMember() throws Exception {
        SignedInCoach member = coaches.inside();
        String sessions = MEMBERS + "/" + coaches.id(member) + "/sessions";
        assertThat(client.send("DELETE", sessions, "", administrator.bearer()).statusCode())
                .isEqualTo(204);
        assertThat(coaches.status(member)).isEqualTo(401);
        assertThat(coaches.status(administrator)).isEqualTo(200);
        for (String unknown : List.of(UUID.randomUUID().toString(), "x", "%00")) {
            assertThat(Coaches.code(
                            404,
                            client.send("DELETE", MEMBERS + "/" + unknown + "/sessions", "", administrator.bearer())))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void switchesOffTheSecondFactorOfAMemberWhoLostItAndNotesIt() throws Exception {
        SignedInCoach member = coaches.inside();
        coaches.switchTotpOn(member);
        String totp = MEMBERS + "/" + coaches.id(member) + "/totp";
        assertThat(Coaches.code(403, client.send("DELETE", totp, "", member.bearer())))
                .isEqualTo("NOT_ALLOWED");
        try (LogEvents log = new LogEvents()) {
            assertThat(client.send("DELETE", totp, "", administrator.bearer()).statusCode())
                    .isEqualTo(204);
            assertThat(log.all())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .contains("Administrator " + coaches.id(administrator)
                            + " switched off the second factor of member " + coaches.id(member));
        }
        assertThat(coaches.status(member)).isEqualTo(401);
        assertThat(coaches.login(member.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
        coaches.send();
        assertThat(letters.to(member.coach().email(), LetterKind.TOTP_LIFTED)).hasSize(1);
        assertThat(Coaches.code(409, client.send("DELETE", totp, "", administrator.bearer())))
                .isEqualTo("TOTP_NOT_ON");
        String own = MEMBERS + "/" + coaches.id(administrator) + "/totp";
        assertThat(Coaches.code(409, client.send("DELETE", own, "", administrator.bearer())))
                .isEqualTo("OWN_ACCOUNT");
    }

    @Test
    void aWhileAfterSigningInThePasswordIsAskedForAgain() throws Exception {
        SignedInCoach member = coaches.inside();
        coaches.switchTotpOn(member);
        String totp = MEMBERS + "/" + coaches.id(member) + "/totp";
        SignedInCoach old = coaches.inside(Role.ADMINISTRATOR);
        database.change("update session set started_at = started_at - interval '16 minutes' where member_id = '"
                + coaches.id(old) + "'");
        assertThat(Coaches.code(403, client.send("DELETE", totp, "", old.bearer())))
                .isEqualTo("PASSWORD_REQUIRED");
        String wrong = Client.object("password", Coaches.OTHER_PASSWORD);
        assertThat(Coaches.code(401, client.send("DELETE", totp, wrong, old.bearer())))
                .isEqualTo("BAD_CREDENTIALS");
        String right = Client.object("password", Coaches.PASSWORD);
        assertThat(client.send("DELETE", totp, right, old.bearer()).statusCode())
                .isEqualTo(204);
    }
}
