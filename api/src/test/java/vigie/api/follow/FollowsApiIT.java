package vigie.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.api.proposal.Contributors.Contributor;
import vigie.member.Members;

/** Following platforms, as programs do. */
@MicronautTest(transactional = false)
class FollowsApiIT implements FilledDirectory {
    private static final String FOLLOWS = "/api/v1/me/follows";

    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Inject
    Members members;

    @Inject
    Database database;

    private int status(Contributor who, String method, String address) throws Exception {
        return client.send(method, FOLLOWS + address, "", who.bearer()).statusCode();
    }

    private JsonNode list(Contributor who) throws Exception {
        HttpResponse<String> answer = client.get(FOLLOWS, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    @Test
    void aPlatformIsFollowedListedAndFollowedNoMore() throws Exception {
        Contributor who = contributors.member();
        assertThat(list(who).get("items")).isEmpty();
        assertThat(list(who).get("rhythm").asString()).isEqualTo("WEEKLY");
        for (int times = 0; times < 2; times++) {
            assertThat(status(who, "PUT", "/koach")).isEqualTo(204);
        }
        assertThat(status(who, "PUT", "/coachhub")).isEqualTo(204);
        JsonNode items = list(who).get("items");
        assertThat(Client.slugs(list(who))).containsExactly("coachhub", "koach");
        assertThat(items.get(1).get("name").asString()).isEqualTo("Koach");
        assertThat(items.get(1).get("since").asString()).isNotBlank();
        assertThat(list(contributors.member()).get("items")).isEmpty();
        for (int times = 0; times < 2; times++) {
            assertThat(status(who, "DELETE", "/koach")).isEqualTo(204);
        }
        assertThat(Client.slugs(list(who))).containsExactly("coachhub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nulle-part", "/UPPER", "/%00"})
    void whatIsNotThereCannotBeFollowed(String address) throws Exception {
        Contributor who = contributors.member();
        assertThat(status(who, "PUT", address)).isIn(400, 404);
        assertThat(status(who, "DELETE", address)).isIn(400, 404);
    }

    @Test
    void whatIsWithdrawnIsNotListed() throws Exception {
        Contributor who = contributors.member();
        String slug = contributors.platform();
        assertThat(status(who, "PUT", "/" + slug)).isEqualTo(204);
        database.change("update platform set withdrawn_at = now() where slug = '" + slug + "'");
        assertThat(list(who).get("items")).isEmpty();
        assertThat(Client.slugs(export(who))).containsExactly(slug);
        assertThat(status(who, "PUT", "/" + slug)).isEqualTo(404);
        database.change("update platform set withdrawn_at = null where slug = '" + slug + "'");
        assertThat(Client.slugs(list(who))).containsExactly(slug);
    }

    @Test
    void howOftenMailsComeIsChosen() throws Exception {
        Contributor who = contributors.member();
        HttpResponse<String> daily = client.send("PATCH", FOLLOWS, "{\"rhythm\": \"DAILY\"}", who.bearer());
        assertThat(daily.statusCode()).isEqualTo(200);
        assertThat(Client.parsed(daily.body()).get("rhythm").asString()).isEqualTo("DAILY");
        assertThat(Client.parsed(daily.body()).get("nextMail").asString()).matches(".*T0[56]:00:00Z");
        client.send("PATCH", FOLLOWS, "{\"rhythm\": \"NEVER\"}", who.bearer());
        assertThat(list(who).get("nextMail").isNull()).isTrue();
        for (String wrong :
                new String[] {"{}", "{\"rhythm\": \"HOURLY\"}", "{\"rhythm\": \"DAILY\", \"x\": 1}", "[]"}) {
            Client.problem(400, client.send("PATCH", FOLLOWS, wrong, who.bearer()));
        }
        assertThat(list(who).get("rhythm").asString()).isEqualTo("NEVER");
    }

    @Test
    void itIsInTheExportAndGoesWithTheAccount() throws Exception {
        Contributor who = contributors.member();
        status(who, "PUT", "/koach");
        assertThat(export(who).get("rhythm").asString()).isEqualTo("WEEKLY");
        assertThat(Client.slugs(export(who))).containsExactly("koach");
        members.remove(who.id());
        String of = " where member_id = '" + who.id().value() + "'";
        assertThat(database.count("platform_follow" + of)).isZero();
        assertThat(database.count("digest_setting" + of)).isZero();
    }

    /** What a member is told that is held on what they follow. */
    private JsonNode export(Contributor who) throws Exception {
        return Client.parsed(client.get("/api/v1/me/export", who.bearer()).body())
                .get("following");
    }
}
