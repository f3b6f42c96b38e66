package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** Administrators give roles. */
@MicronautTest(transactional = false)
class RolesIT implements AccountServer {
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

    @BeforeEach
    void nameOneAdministrator() throws Exception {
        database.change("update member set role = 'MEMBER'");
        administrator = coaches.inside(Role.ADMINISTRATOR);
    }

    private HttpResponse<String> give(SignedInCoach asker, String member, String role) throws Exception {
        return client.send("PUT", MEMBERS + "/" + member + "/role", Client.object("role", role), asker.bearer());
    }

    private int administers(SignedInCoach who) throws Exception {
        return client.get(MEMBERS, who.bearer()).statusCode();
    }

    @Test
    void aRoleCountsWithTheVeryNextRequestAndTheMemberIsTold() throws Exception {
        SignedInCoach member = coaches.inside();
        assertThat(administers(member)).isEqualTo(403);
        HttpResponse<String> given = give(administrator, coaches.id(member), "ADMINISTRATOR");
        assertThat(given.statusCode()).isEqualTo(200);
        JsonNode item = Client.parsed(given.body());
        assertThat(item.get("id").asString()).isEqualTo(coaches.id(member));
        assertThat(item.get("role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(administers(member)).isEqualTo(200);

        assertThat(give(administrator, coaches.id(member), "MODERATOR").statusCode())
                .isEqualTo(200);
        assertThat(administers(member)).isEqualTo(403);
        assertThat(coaches.status(member)).isEqualTo(200);
        coaches.send();
        assertThat(letters.to(member.coach().email(), LetterKind.ROLE_CHANGED))
                .extracting(letter -> letter.values().get("role"))
                .containsExactly("ADMINISTRATOR", "MODERATOR");
    }

    @Test
    void theSameRoleAgainIsNoNews() throws Exception {
        SignedInCoach member = coaches.inside();
        assertThat(give(administrator, coaches.id(member), "MEMBER").statusCode())
                .isEqualTo(200);
        assertThat(give(administrator, coaches.id(administrator), "ADMINISTRATOR")
                        .statusCode())
                .isEqualTo(200);
        coaches.send();
        assertThat(letters.to(member.coach().email(), LetterKind.ROLE_CHANGED)).isEmpty();
    }

    @Test
    void anUnknownMemberIsNotThere() throws Exception {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "%00", "1-1-1-1-1")) {
            assertThat(Coaches.code(404, give(administrator, id, "MEMBER"))).isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"role\": \"OWNER\"}",
                "{\"role\": \"administrator\"}",
                "{\"role\": 2}",
                "{\"role\": null}",
                "{\"role\": \"MEMBER\", \"email\": \"x\"}"
            })
    void aRoleThatThereIsNotIsRefused(String body) throws Exception {
        SignedInCoach member = coaches.inside(Role.MODERATOR);
        Client.problem(
                400, client.send("PUT", MEMBERS + "/" + coaches.id(member) + "/role", body, administrator.bearer()));
        assertThat(coaches.member(member.coach()).role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void theLastAdministratorCannotStepDown() throws Exception {
        for (String lower : List.of("MEMBER", "MODERATOR")) {
            assertThat(Coaches.code(409, give(administrator, coaches.id(administrator), lower)))
                    .isEqualTo("LAST_ADMINISTRATOR");
        }
        assertThat(administers(administrator)).isEqualTo(200);
        SignedInCoach another = coaches.inside(Role.ADMINISTRATOR);
        assertThat(give(administrator, coaches.id(administrator), "MEMBER").statusCode())
                .isEqualTo(200);
        assertThat(administers(administrator)).isEqualTo(403);
        assertThat(administers(another)).isEqualTo(200);
    }

    @Test
    void ofTwoWhoStepDownAtOnceExactlyOneStays() throws Exception {
        for (int time = 0; time < 5; time++) {
            nameOneAdministrator();
            SignedInCoach one = administrator;
            SignedInCoach other = coaches.inside(Role.ADMINISTRATOR);
            assertThat(AtOnce.run(List.of(
                            () -> give(one, coaches.id(one), "MEMBER").statusCode(),
                            () -> give(other, coaches.id(other), "MEMBER").statusCode())))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(database.value("select count(*) from member where role = 'ADMINISTRATOR'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void ofTwoWhoTakeEachOthersRoleOneKeepsIt() throws Exception {
        for (int time = 0; time < 5; time++) {
            nameOneAdministrator();
            SignedInCoach one = administrator;
            SignedInCoach other = coaches.inside(Role.ADMINISTRATOR);
            List<Integer> answers = AtOnce.run(List.of(
                    () -> give(one, coaches.id(other), "MEMBER").statusCode(),
                    () -> give(other, coaches.id(one), "MEMBER").statusCode()));
            // The slower one may be a plain member already when asked who they are.
            assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 403);
            assertThat(database.value("select count(*) from member where role = 'ADMINISTRATOR'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void ofOneWhoStepsDownAndOneWhoLeavesAtOnceExactlyOneStays() throws Exception {
        SignedInCoach leaving = coaches.inside(Role.ADMINISTRATOR);
        String wish = Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW");
        List<Integer> answers = AtOnce.run(List.of(
                () -> give(administrator, coaches.id(administrator), "MEMBER").statusCode(),
                () -> client.send("DELETE", Coaches.ME, wish, leaving.bearer()).statusCode()));
        assertThat(answers).containsOnlyOnce(409).containsAnyOf(200, 204);
        assertThat(database.value("select count(*) from member where role = 'ADMINISTRATOR'"))
                .isEqualTo("1");
    }
}
