package vigie.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.api.proposal.Contributors.Contributor;
import vigie.identity.Digest;

/** Letters of what changed are stopped by the token of their link, without a sign-in. */
@MicronautTest(transactional = false)
class StopApiIT implements FilledDirectory {
    private static final String TOKEN = "un-jeton-de-lettre";

    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    private HttpResponse<String> stop(String body) throws Exception {
        return client.send("POST", "/api/v1/follows/stop", body);
    }

    private String rhythm(Contributor who) throws Exception {
        return Client.parsed(client.get("/api/v1/me/follows", who.bearer()).body())
                .get("rhythm")
                .asString();
    }

    @Test
    void whoeverHasTheLetterStopsThemAndNoOthers() throws Exception {
        Contributor who = contributors.member();
        Contributor other = contributors.member();
        client.send("PUT", "/api/v1/me/follows/koach", "", who.bearer());
        client.send("PUT", "/api/v1/me/follows/koach", "", other.bearer());
        database.change("insert into digest_stop (digest, member_id, made_at) values ('%s', '%s', now())"
                .formatted(Digest.of(TOKEN), who.id().value()));

        JsonNode unknown = Client.problem(400, stop(Client.object("token", TOKEN + "x")));
        assertThat(unknown.get("code").asString()).isEqualTo("BAD_TOKEN");
        assertThat(rhythm(who)).isEqualTo("WEEKLY");
        for (int times = 0; times < 2; times++) {
            assertThat(stop(Client.object("token", TOKEN)).statusCode()).isEqualTo(204);
        }
        assertThat(rhythm(who)).isEqualTo("NEVER");
        assertThat(rhythm(other)).isEqualTo("WEEKLY");
        Client.problem(400, stop("{}"));
        Client.problem(400, stop(Client.object("token", TOKEN, "member", "all")));
    }
}
