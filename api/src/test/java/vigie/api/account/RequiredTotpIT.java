package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.member.Role;
import vigie.migrations.TestDatabases;

/** Where VIGIE_REQUIRE_TOTP is set, an office counts only with a second factor. */
@MicronautTest(transactional = false)
class RequiredTotpIT implements AccountServer {
    private static final String MEMBERS = "/api/v1/administration/members";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = AccountServer.settings(TestDatabases.fresh());
        properties.put("vigie.require-totp", "true");
        return properties;
    }

    private HttpResponse<String> administer(SignedInCoach who) throws Exception {
        return client.get(MEMBERS, who.bearer());
    }

    @Test
    void anAdministratorWithoutOneIsToldToSwitchItOnAndThenWorksAtOnce() throws Exception {
        SignedInCoach administrator = coaches.inside(Role.ADMINISTRATOR);
        assertThat(Coaches.code(403, administer(administrator))).isEqualTo("TOTP_SETUP_REQUIRED");
        assertThat(Coaches.code(
                        403,
                        client.send(
                                "PUT",
                                MEMBERS + "/" + coaches.id(coaches.inside()) + "/role",
                                Client.object("role", "MODERATOR"),
                                administrator.bearer())))
                .isEqualTo("TOTP_SETUP_REQUIRED");
        assertThat(coaches.status(administrator)).isEqualTo(200);
        JsonNode me = coaches.me(administrator);
        assertThat(me.get("roles").valueStream().map(JsonNode::asString)).containsExactly("MEMBER");
        assertThat(me.get("office").asString()).isEqualTo("ADMINISTRATOR");
        coaches.startTotp(administrator);
        assertThat(Coaches.code(403, administer(administrator))).isEqualTo("TOTP_SETUP_REQUIRED");

        var codes = coaches.switchTotpOn(administrator);
        assertThat(administer(administrator).statusCode()).isEqualTo(200);
        assertThat(coaches.me(administrator).get("roles").valueStream().map(JsonNode::asString))
                .contains("ADMINISTRATOR");
        coaches.totp("DELETE", administrator, "code", codes.getFirst());
        assertThat(Coaches.code(403, administer(administrator))).isEqualTo("TOTP_SETUP_REQUIRED");
    }

    @Test
    void aModeratorWithoutOneIsToldTooAndIsNoAdministratorWithOne() throws Exception {
        SignedInCoach moderator = coaches.inside(Role.MODERATOR);
        assertThat(Coaches.code(403, administer(moderator))).isEqualTo("TOTP_SETUP_REQUIRED");
        coaches.switchTotpOn(moderator);
        assertThat(Coaches.code(403, administer(moderator))).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aMemberNeedsNone() throws Exception {
        SignedInCoach member = coaches.inside();
        assertThat(coaches.status(member)).isEqualTo(200);
        assertThat(Coaches.code(403, administer(member))).isEqualTo("NOT_ALLOWED");
    }
}
