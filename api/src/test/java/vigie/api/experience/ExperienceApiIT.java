package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.moderation.Outcome;

/** Experiences from the form to the page and off it again. */
@MicronautTest(transactional = false)
class ExperienceApiIT implements ManyContributions {
    private static final String MARK = "zébulon-inédit";

    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Test
    void whatIsPublishedIsReadByEverybody() throws Exception {
        Writer coach = writers.writer();
        JsonNode sent = writers.sent(coach, "coachhub", Writers.body());
        assertThat(sent.get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(sent.get("version").asInt()).isEqualTo(1);
        assertThat(items("coachhub")).isEmpty();
        assertThat(lived("coachhub")).isZero();

        writers.decide(sent.get("case").asString(), Outcome.PUBLISH);

        JsonNode item = items("coachhub").getFirst();
        assertThat(item.propertyNames())
                .contains(
                        "id",
                        "signedAs",
                        "relation",
                        "from",
                        "to",
                        "sessions",
                        "verified",
                        "publishedOn",
                        "version",
                        "ratings",
                        "text");
        assertThat(item.get("signedAs").asString()).isEqualTo(coach.member().displayName());
        assertThat(item.get("relation").asString()).isEqualTo("ENDED");
        assertThat(item.get("from").asString()).isEqualTo("2024-03");
        assertThat(item.get("to").asString()).isEqualTo("2025-06");
        assertThat(item.get("verified").asBoolean()).isFalse();
        assertThat(item.get("publishedOn").asString()).matches("20[0-9]{2}-[0-9]{2}");
        assertThat(item.get("version").asInt()).isEqualTo(1);
        assertThat(item.get("text").asString()).isEqualTo("Lire le contrat.\nDeux fois.");
        assertThat(item.get("ratings").get(1).get("criterion").asInt()).isEqualTo(11);
        assertThat(item.get("ratings").get(1).get("comment").asString()).isEqualTo("Contrat\nillisible.");
        assertThat(lived("coachhub")).isEqualTo(1);
        assertThat(client.json("/api/v1/platforms?q=coachhub")
                        .get("items")
                        .get(0)
                        .get("lived")
                        .get("experiences")
                        .asInt())
                .isEqualTo(1);
        assertThat(writers.mine(coach, "coachhub").get("publishedVersion").asInt())
                .isEqualTo(1);

        assertThat(client.send("DELETE", Writers.mine("coachhub"), "", coach.bearer())
                        .statusCode())
                .isEqualTo(204);
        assertThat(items("coachhub")).isEmpty();
        assertThat(lived("coachhub")).isZero();
        assertThat(writers.mine(coach, "coachhub").get("status").asString()).isEqualTo("RETRACTED");
        Client.problem(404, client.send("DELETE", Writers.mine("coachhub"), "", coach.bearer()));
    }

    @Test
    void whatModeratorsTakeOffIsGoneAndWhatTheyRestoreIsBack() throws Exception {
        Writer coach = writers.writer();
        String id = writers.published(coach, "torch", Writers.body());
        String before =
                client.get(Writers.list("torch")).headers().firstValue("ETag").orElseThrow();
        writers.decide(id, Outcome.WITHDRAW);
        assertThat(items("torch")).hasSize(1);
        writers.decide(id, Outcome.WITHDRAW);
        assertThat(items("torch")).isEmpty();
        assertThat(client.get(Writers.list("torch"), "If-None-Match", before).statusCode())
                .isEqualTo(200);
        JsonNode mine = writers.mine(coach, "torch");
        assertThat(mine.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(mine.get("decisions")
                        .valueStream()
                        .toList()
                        .getLast()
                        .get("reason")
                        .asString())
                .isEqualTo("Un coaché est nommé.");
        writers.decide(id, Outcome.RESTORE);
        assertThat(items("torch")).hasSize(1);
        assertThat(lived("torch")).isEqualTo(1);
    }

    @Test
    void whoStillWorksThereSaysSo() throws Exception {
        Writer coach = writers.writer();
        String confirmation = Writers.mine("relationship-hero") + "/confirmation";
        Client.problem(404, client.send("POST", confirmation, "", coach.bearer()));
        Client.problem(401, client.send("POST", confirmation, ""));
        writers.published(coach, "relationship-hero", Writers.body("relation", "ACTIVE", "to", null));
        assertThat(items("relationship-hero").getFirst().get("confirmedOn").isNull())
                .isTrue();
        // In sending it.
        String sent = items("relationship-hero").getFirst().get("agesFrom").asString();
        assertThat(sent).matches("20[0-9]{2}-[0-9]{2}");

        assertThat(client.send("POST", confirmation, "", coach.bearer()).statusCode())
                .isEqualTo(204);

        assertThat(items("relationship-hero").getFirst().get("confirmedOn").asString())
                .isEqualTo(sent);
        // As if it had been a while later; not for long, for ratings were counted by the month.
        String later = "update experience set confirmed_at = confirmed_at %s interval '3 months'"
                + " where platform_id = (select id from platform where slug = 'relationship-hero')";
        database.change(later.formatted("+"));
        assertThat(items("relationship-hero").getFirst().get("agesFrom").asString())
                .isGreaterThan(sent)
                .isEqualTo(
                        items("relationship-hero").getFirst().get("confirmedOn").asString());
        database.change(later.formatted("-"));
        assertThat(items("relationship-hero").getFirst().get("version").asInt()).isEqualTo(1);
        assertThat(writers.mine(coach, "relationship-hero").get("confirmedAt").asString())
                .isNotBlank();
        String ended = writers.sent(coach, "relationship-hero", Writers.body())
                .get("case")
                .asString();
        writers.decide(ended, Outcome.PUBLISH);
        assertThat(items("relationship-hero").getFirst().get("confirmedOn").isNull())
                .isTrue();
        assertThat(items("relationship-hero").getFirst().get("agesFrom").asString())
                .isEqualTo(items("relationship-hero").getFirst().get("to").asString());
        Client.problem(404, client.send("POST", confirmation, "", coach.bearer()));
    }

    @Test
    void theOldVersionStaysUntilTheNewOneIsPublished() throws Exception {
        Writer coach = writers.writer();
        writers.published(coach, "betterup", Writers.body());
        JsonNode second = writers.sent(coach, "betterup", Writers.body("text", MARK));
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(items("betterup").getFirst().get("version").asInt()).isEqualTo(1);
        writers.decide(second.get("case").asString(), Outcome.PUBLISH);
        assertThat(items("betterup")).singleElement().satisfies(item -> {
            assertThat(item.get("version").asInt()).isEqualTo(2);
            assertThat(item.get("text").asString()).isEqualTo(MARK);
        });
        assertThat(lived("betterup")).isEqualTo(1);
    }

    @Test
    void pagesFollowOneAnotherTheNewestFirst() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            String text = "Texte " + number;
            writers.published(writers.writer(), "growthspace", Writers.body("text", text));
            sent.addFirst(text);
        }
        List<String> read = new ArrayList<>();
        String next = Writers.list("growthspace") + "?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = client.json(next);
            page.get("items").forEach(item -> read.add(item.get("text").asString()));
            next = page.get("next").isNull()
                    ? ""
                    : Writers.list("growthspace") + "?limit=2&cursor="
                            + page.get("next").asString();
        }
        assertThat(read).isEqualTo(sent);
        for (String wrong : List.of("cursor=x", "cursor=0189c2d4-1111-7000-8000-00000000000a", "limit=0", "page=2")) {
            Client.problem(400, client.get(Writers.list("growthspace") + "?" + wrong));
        }
    }

    @Test
    void manyAtOnceAreOneExperienceAndOneCase() throws Exception {
        Writer coach = writers.writer();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
            for (int time = 0; time < 8; time++) {
                posts.add(() -> writers.put(coach, "leland", Writers.body()));
            }
            for (Future<HttpResponse<String>> each : threads.invokeAll(posts)) {
                assertThat(each.get().statusCode()).as(each.get().body()).isEqualTo(200);
            }
        }
        String own = " where author_id = '" + coach.member().id().value() + "'";
        assertThat(database.value("select count(*) || ' ' || max(revision) from moderation_case" + own))
                .isEqualTo("1 1");
        assertThat(database.value("select count(*) from experience where member_id = '"
                        + coach.member().id().value() + "'"))
                .isEqualTo("1");
    }

    @Test
    void nothingUnpublishedIsInAnyPublicAnswer() throws Exception {
        Writer coach = writers.writer();
        writers.sent(coach, "mento", Writers.body("text", MARK, "signedAs", "PSEUDONYM", "pseudonym", MARK));
        writers.sent(coach, "mento", Writers.body("text", MARK + " 2", "submit", false));
        Writer refused = writers.writer();
        writers.decide(
                writers.sent(refused, "mento", Writers.body("text", MARK))
                        .get("case")
                        .asString(),
                Outcome.REFUSE);
        for (String address : List.of(
                "/api/v1/platforms/mento",
                "/api/v1/platforms?q=mento",
                Writers.list("mento"),
                "/api/v1/platforms?q=" + Client.encoded(MARK))) {
            assertThat(client.get(address).body()).doesNotContain("unpublished", MARK.substring(0, 7), "Camille");
        }
        assertThat(lived("mento")).isZero();
        Writer other = writers.writer();
        JsonNode problem = Client.problem(404, client.get(Writers.mine("mento"), other.bearer()));
        JsonNode never = Client.problem(404, client.get(Writers.mine("livecoach"), other.bearer()));
        assertThat(problem.get("detail")).isEqualTo(never.get("detail"));
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
