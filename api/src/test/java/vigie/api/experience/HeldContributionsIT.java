package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.api.proposal.Contributors.Contributor;
import vigie.moderation.Case;
import vigie.moderation.Decision;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;

/** All that somebody contributed: taken along as a file, and left behind by nobody. */
@MicronautTest(transactional = false)
class HeldContributionsIT implements FilledDirectory {
    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    @Inject
    ModerationLog log;

    private Case filed(Writer who, String address, String body) throws Exception {
        return contributors.filed(contributors.post(new Contributor(who.member(), who.access()), address, body));
    }

    private static String id(Case one) {
        return one.id().value().toString();
    }

    private static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            at = step.matches("[0-9]+") ? at.get(Integer.parseInt(step)) : at.get(step);
        }
        return at.asString();
    }

    private String report(Writer who) throws Exception {
        String body = Client.object("kind", "PLATFORM", "id", "koach");
        return Client.parsed(client.send(
                                "POST",
                                "/api/v1/reports",
                                "{\"subject\": " + body + ", \"ground\": \"INACCURATE\", \"explanation\":"
                                        + " \"La page dit autre chose.\", \"goodFaith\": true}",
                                who.bearer())
                        .body())
                .get("receipt")
                .asString();
    }

    @Test
    void theExportHoldsEverythingThatWasContributed() throws Exception {
        Writer coach = writers.writer();
        Case answer = filed(coach, "/platforms/koach/answers", Contributors.answer("13a", "[\"NONE\"]"));
        writers.decide(id(answer), Outcome.REQUEST_CHANGES);
        filed(coach, "/platforms/koach/answers", Contributors.answer("13a", "[\"NON_SOLICITATION\"]"));
        Case platform = filed(coach, "/platforms", Contributors.platform("Emporte Tout"));
        Decision refusal = writers.decide(id(platform), Outcome.REFUSE);
        filed(coach, "/remarks", "{\"criterion\": 3, \"text\": \"Une question manque.\"}");
        String receipt = report(coach);
        client.send(
                "POST",
                "/api/v1/appeals",
                Client.object("decision", refusal.id().value().toString(), "text", "Elle existe bien."),
                coach.bearer());
        writers.sent(coach, "koach", Writers.body());
        writers.sent(coach, "torch", Writers.body("submit", false));
        Writer other = writers.writer();
        filed(other, "/remarks", "{\"text\": \"D'une autre personne.\"}");

        String file = client.get("/api/v1/me/export", coach.bearer()).body();
        JsonNode export = Client.parsed(file);

        assertThat(export.get("cases").valueStream().map(each -> text(each, "kind")))
                .containsExactly("ANSWER", "PLATFORM", "REMARK", "REPORT", "APPEAL", "EXPERIENCE");
        assertThat(text(export, "cases", "0", "platform")).isEqualTo("koach");
        assertThat(text(export, "cases", "0", "decisions", "0", "outcome")).isEqualTo("REQUEST_CHANGES");
        assertThat(text(export, "answers", "0", "case")).isEqualTo(id(answer));
        assertThat(export.get("answers").get(0).get("texts")).hasSize(2);
        JsonNode sent = export.get("answers").get(0).get("texts").get(1);
        assertThat(text(sent, "ask")).isEqualTo("13a");
        assertThat(text(sent, "value", "0")).isEqualTo("NON_SOLICITATION");
        assertThat(text(sent, "evidence", "0", "quote")).isEqualTo("Mot pour mot.");
        assertThat(text(export, "platforms", "0", "texts", "0", "name")).isEqualTo("Emporte Tout");
        assertThat(text(export, "remarks", "0", "texts", "0", "text")).isEqualTo("Une question manque.");
        assertThat(text(export, "reports", "0", "receipt")).isEqualTo(receipt);
        assertThat(text(export, "reports", "0", "explanation")).isEqualTo("La page dit autre chose.");
        assertThat(text(export, "appeals", "0", "text")).isEqualTo("Elle existe bien.");
        assertThat(export.get("experiences").valueStream().map(each -> text(each, "platform")))
                .containsExactlyInAnyOrder("koach", "torch");
        assertThat(file).doesNotContain("D'une autre personne.");
    }

    @Test
    void whatIsLeftBehindIsNobodysAndTheLogSaysSo() throws Exception {
        Writer coach = writers.writer();
        Case published = filed(coach, "/platforms/ezra/answers", Contributors.answer("1a", "\"YES\""));
        writers.decide(id(published), Outcome.PUBLISH);
        Case waits = filed(coach, "/remarks", "{\"text\": \"Encore une question.\"}");
        Case sentBack = filed(coach, "/platforms", Contributors.platform("Laisse La"));
        writers.decide(id(sentBack), Outcome.REQUEST_CHANGES);
        report(coach);

        String body = Client.object("password", Writers.PASSWORD, "experiences", "WITHDRAW");
        assertThat(client.send("DELETE", "/api/v1/me", body, coach.bearer()).statusCode())
                .isEqualTo(204);

        for (Case each : List.of(published, waits, sentBack)) {
            assertThat(contributors.now(each.id()).author()).isNull();
            assertThat(database.value("select count(*) from moderation_log where event = 'AUTHOR_LEFT' and case_id = '"
                            + id(each) + "'"))
                    .isEqualTo("1");
        }
        assertThat(contributors.now(waits.id()).status().name()).isEqualTo("OPEN");
        assertThat(contributors.now(sentBack.id()).status().name()).isEqualTo("RETRACTED");
        assertThat(contributors.now(published.id()).status().name()).isEqualTo("PUBLISHED");
        String tables = database.value("select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'");
        for (String table : tables.split(" ", -1)) {
            assertThat(database.value("select count(*) from " + table + " t where strpos(t::text, '"
                            + coach.member().id().value() + "') > 0"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(log.verify().whole()).isTrue();
        assertThat(writers.decide(id(waits), Outcome.PUBLISH).takesEffect()).isTrue();
    }
}
