package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.moderation.Outcome;

/** Whose experience it is: told by nothing but the name chosen, which goes with the account. */
@MicronautTest(transactional = false)
class ExperienceNamesIT implements ManyContributions {
    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    /** A name that only waits, was refused, withdrawn or taken back is as free as one that nobody thought of. */
    @Test
    void aPseudonymTellsNothingOfWhatIsNotPublic() throws Exception {
        String body = Writers.body("signedAs", "PSEUDONYM", "pseudonym", "Chouette Effraie");
        Writer author = writers.writer();
        String id = writers.sent(author, "growthspace", body).get("case").asString();
        assertFree(body);
        writers.decide(id, Outcome.PUBLISH);
        Client.problem(400, writers.put(writers.writer(), "growthspace", body));

        writers.decide(id, Outcome.WITHDRAW);
        writers.decide(id, Outcome.WITHDRAW);
        assertFree(body);
        writers.decide(id, Outcome.RESTORE);
        assertThat(client.send("DELETE", Writers.mine("growthspace"), "", author.bearer())
                        .statusCode())
                .isEqualTo(204);
        assertFree(body);
    }

    private void assertFree(String body) throws Exception {
        writers.sent(writers.writer(), "growthspace", body);
    }

    /** The guard of last resort, should two writers ever pass by the first. */
    @Test
    void theDatabaseShowsOnePseudonymOnce() throws Exception {
        writers.published(
                writers.writer(), "mycoachmatch", Writers.body("signedAs", "PSEUDONYM", "pseudonym", "Harfang"));
        writers.published(writers.writer(), "mycoachmatch", Writers.body());
        assertThatThrownBy(() -> database.change("update experience_signature s set signed_as = 'PSEUDONYM',"
                        + " key = 'harfang' where platform_id = (select id from platform where slug = 'mycoachmatch')"))
                .hasMessageContaining("experience_signature_of_one");
    }

    @Test
    void theMembersChoiceCountsWhenTheAccountIsDeleted() throws Exception {
        Writer leaves = writers.writer();
        Writer stays = writers.writer();
        writers.published(leaves, "sounding-board", Writers.body("text", "s'en va"));
        writers.published(
                stays,
                "sounding-board",
                Writers.body("text", "reste", "signedAs", "PSEUDONYM", "pseudonym", "Mouette"));
        JsonNode export =
                Client.parsed(client.get("/api/v1/me/export", stays.bearer()).body());
        JsonNode held = export.get("experiences").get(0);
        assertThat(held.get("platform").asString()).isEqualTo("sounding-board");
        assertThat(held.get("versions").get(0).get("text").asString()).isEqualTo("reste");
        assertThat(held.get("cases")
                        .get(0)
                        .get("decisions")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("PUBLISH");

        delete(leaves, "WITHDRAW");
        delete(stays, "KEEP_WITHOUT_NAME");

        assertThat(items("sounding-board")).singleElement().satisfies(item -> {
            assertThat(item.get("text").asString()).isEqualTo("reste");
            assertThat(item.get("signedAs").isNull()).isTrue();
        });
        assertThat(lived("sounding-board")).isEqualTo(1);
        assertThat(database.value("select count(*) from experience_version where signature = 'Mouette'"))
                .isEqualTo("0");
    }

    private void delete(Writer who, String choice) throws Exception {
        String body = Client.object("password", Writers.PASSWORD, "experiences", choice);
        assertThat(client.send("DELETE", "/api/v1/me", body, who.bearer()).statusCode())
                .isEqualTo(204);
    }

    private List<JsonNode> items(String slug) throws Exception {
        return client.json(Writers.list(slug)).get("items").valueStream().toList();
    }

    private int lived(String slug) throws Exception {
        return client.json("/api/v1/platforms/" + slug)
                .get("lived")
                .get("experiences")
                .asInt();
    }
}
