package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;

/** What readers are told of what became of an experience. */
@MicronautTest(transactional = false)
class ExperienceHistoryIT implements ManyContributions {
    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Inject
    ModerationLog log;

    /** Readers count what they could read. */
    @Test
    void theFirstTextToBePublishedIsTheFirstVersionWhateverCameBefore() throws Exception {
        Writer coach = writers.writer();
        String id = writers.sent(coach, "hireclub", Writers.body()).get("case").asString();
        writers.decide(id, Outcome.REQUEST_CHANGES);
        JsonNode again = writers.sent(coach, "hireclub", Writers.body("text", "Repris."));
        assertThat(again.get("version").asInt()).isEqualTo(2);
        writers.decide(id, Outcome.PUBLISH);
        assertThat(items("hireclub").getFirst().get("version").asInt()).isEqualTo(1);
        JsonNode happened = client.json("/api/v1/platforms/hireclub/history?limit=1")
                .get("items")
                .get(0);
        assertThat(happened.get("experience").asString())
                .isEqualTo(items("hireclub").getFirst().get("id").asString());
        assertThat(happened.get("signedAs").asString()).isEqualTo(coach.member().displayName());

        writers.published(coach, "hireclub", Writers.body("text", "Plus tard."));
        assertThat(items("hireclub").getFirst().get("version").asInt()).isEqualTo(2);
        JsonNode before = client.json("/api/v1/platforms/hireclub/history?limit=2")
                .get("items")
                .get(1);
        assertThat(List.of(before.get("experience"), before.get("signedAs")))
                .as("what nobody can read any more")
                .allMatch(JsonNode::isNull);
    }

    /** In words that speak to readers: the reason of a decision on an experience is for its author. */
    @Test
    void theHistoryTellsWhatBecameOfIt() throws Exception {
        Writer coach = writers.writer();
        String id = writers.published(coach, "thrive-partners", Writers.body());
        writers.decide(id, Outcome.WITHDRAW);
        writers.decide(id, Outcome.WITHDRAW);
        writers.decide(id, Outcome.RESTORE);
        client.send("DELETE", Writers.mine("thrive-partners"), "", coach.bearer());

        List<JsonNode> told = client.json("/api/v1/platforms/thrive-partners/history?limit=4")
                .get("items")
                .valueStream()
                .toList();

        assertThat(told)
                .extracting(item ->
                        item.get("what").asString() + " by " + (item.get("by").isNull() ? "its author" : "a moderator"))
                .containsExactly(
                        "EXPERIENCE_WITHDRAWN by its author",
                        "EXPERIENCE_RESTORED by a moderator",
                        "EXPERIENCE_WITHDRAWN by a moderator",
                        "EXPERIENCE_PUBLISHED by a moderator");
        assertThat(told).allMatch(item -> item.get("reason").isNull());
        assertThat(told.get(2).get("ground").asString()).isEqualTo("NAMES_A_PERSON");
    }

    /** Readers who saw it go see it come, and not change. */
    @Test
    void whatComesAfterItWasTakenOffIsPublishedAnewAndNotUpdated() throws Exception {
        Writer coach = writers.writer();
        String first = writers.published(coach, "leland", Writers.body("text", "Texte 1."));
        writers.published(coach, "leland", Writers.body("text", "Texte 2."));
        client.send("DELETE", Writers.mine("leland"), "", coach.bearer());
        String third = writers.published(coach, "leland", Writers.body("text", "Texte 3."));
        writers.decide(third, Outcome.WITHDRAW);
        writers.decide(third, Outcome.WITHDRAW);
        writers.published(coach, "leland", Writers.body("text", "Texte 4."));
        writers.published(coach, "leland", Writers.body("text", "Texte 5."));

        assertThat(first).isNotEqualTo(third);
        assertThat(client.json("/api/v1/platforms/leland/history?limit=7")
                        .get("items")
                        .valueStream())
                .extracting(item -> item.get("what").asString().replace("EXPERIENCE_", ""))
                .containsExactly("UPDATED", "PUBLISHED", "WITHDRAWN", "PUBLISHED", "WITHDRAWN", "UPDATED", "PUBLISHED");
    }

    /** A decision that changed nothing is told nowhere as if it had. */
    @Test
    void whatIsRestoredAfterItsAuthorTookItBackIsNotTold() throws Exception {
        Writer coach = writers.writer();
        String id = writers.published(coach, "aceup", Writers.body());
        writers.decide(id, Outcome.WITHDRAW);
        writers.decide(id, Outcome.WITHDRAW);
        client.send("DELETE", Writers.mine("aceup"), "", coach.bearer());
        String counted = client.json("/api/v1/transparency").get("kinds").toString();

        writers.decide(id, Outcome.RESTORE);

        assertThat(items("aceup")).isEmpty();
        assertThat(client.json("/api/v1/platforms/aceup/history").toString())
                .contains("EXPERIENCE_WITHDRAWN")
                .doesNotContain("EXPERIENCE_RESTORED");
        assertThat(client.json("/api/v1/transparency").get("kinds").toString()).isEqualTo(counted);
        assertThat(database.value(
                        "select kind from letter where recipient = '%s' order by written_at desc, id desc limit 1"
                                .formatted(coach.member().email().value())))
                .isEqualTo("DECISION_LATE");
        assertThat(log.verify().whole()).isTrue();
    }

    private List<JsonNode> items(String slug) throws Exception {
        return client.json(Writers.list(slug)).get("items").valueStream().toList();
    }
}
