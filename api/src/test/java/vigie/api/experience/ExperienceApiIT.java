package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;

/** Experiences from the first draft to the page and off it again. */
@MicronautTest(transactional = false)
class ExperienceApiIT implements ManyContributions {
    private static final String MARK = "zébulon-inédit";

    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Inject
    ModerationLog log;

    @Test
    void aDraftIsKeptAsItStandsAndIsNobodyElses() throws Exception {
        Writer coach = writers.writer();
        Client.problem(404, client.get(Writers.mine("ezra"), coach.bearer()));

        JsonNode answer = writers.sent(
                coach,
                "ezra",
                "{\"submit\": false, \"text\": \"à moitié\", \"ratings\": [{\"criterion\": 3, \"comment\": \"?\"}]}");

        assertThat(answer.get("status").asString()).isEqualTo("DRAFT");
        assertThat(answer.get("version").isNull()).isTrue();
        assertThat(answer.get("case").isNull()).isTrue();
        JsonNode mine = writers.mine(coach, "ezra");
        assertThat(mine.get("status").asString()).isEqualTo("DRAFT");
        assertThat(mine.get("text").asString()).isEqualTo("à moitié");
        assertThat(mine.get("relation").isNull()).isTrue();
        assertThat(mine.get("ratings").get(0).get("rating").isNull()).isTrue();
        Client.problem(404, client.get(Writers.mine("ezra"), writers.writer().bearer()));
        Client.problem(401, client.get(Writers.mine("ezra")));
        Client.problem(404, client.get(Writers.mine("nulle-part"), coach.bearer()));
    }

    @Test
    void draftsAreListedForTheirAuthorAndThrownAwayAlone() throws Exception {
        Writer coach = writers.writer();
        writers.published(coach, "koach", Writers.body());
        writers.sent(coach, "koach", Writers.body("submit", false, "text", "à moitié"));
        writers.sent(coach, "optify", "{\"submit\": false}");
        JsonNode drafts =
                Client.parsed(client.get("/api/v1/me/drafts", coach.bearer()).body());
        assertThat(drafts.get("items").valueStream())
                .extracting(each -> each.get("platform").asString())
                .containsExactly("optify", "koach");
        assertThat(drafts.get("items").get(0).get("savedAt").asString()).isNotBlank();
        Client.problem(401, client.get("/api/v1/me/drafts"));

        String draft = Writers.mine("koach") + "/draft";
        assertThat(client.send("DELETE", draft, "", coach.bearer()).statusCode())
                .isEqualTo(204);
        Client.problem(404, client.send("DELETE", draft, "", coach.bearer()));
        assertThat(writers.mine(coach, "koach").get("status").asString()).isEqualTo("PUBLISHED");
        assertThat(items("koach")).hasSize(1);
    }

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

        writers.published(coach, "hireclub", Writers.body("text", "Plus tard."));
        assertThat(items("hireclub").getFirst().get("version").asInt()).isEqualTo(2);
        assertThat(client.json("/api/v1/platforms/hireclub/history?limit=2")
                        .get("items")
                        .get(1)
                        .get("experience")
                        .isNull())
                .as("what nobody can read any more")
                .isTrue();
    }

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

    @Test
    void whoStillWorksThereSaysSo() throws Exception {
        Writer coach = writers.writer();
        String confirmation = Writers.mine("relationship-hero") + "/confirmation";
        Client.problem(404, client.send("POST", confirmation, "", coach.bearer()));
        Client.problem(401, client.send("POST", confirmation, ""));
        writers.published(coach, "relationship-hero", Writers.body("relation", "ACTIVE", "to", null));
        assertThat(items("relationship-hero").getFirst().get("confirmedOn").isNull())
                .isTrue();

        assertThat(client.send("POST", confirmation, "", coach.bearer()).statusCode())
                .isEqualTo(204);

        assertThat(items("relationship-hero").getFirst().get("confirmedOn").asString())
                .matches("20[0-9]{2}-[0-9]{2}");
        assertThat(items("relationship-hero").getFirst().get("version").asInt()).isEqualTo(1);
        assertThat(writers.mine(coach, "relationship-hero").get("confirmedAt").asString())
                .isNotBlank();
        String ended = writers.sent(coach, "relationship-hero", Writers.body())
                .get("case")
                .asString();
        writers.decide(ended, Outcome.PUBLISH);
        assertThat(items("relationship-hero").getFirst().get("confirmedOn").isNull())
                .isTrue();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "relation|'LOVED'|relation",
                "relation|null|relation",
                "from|'2025-07'|to",
                "from|'03/2024'|from",
                "to|null|to",
                "to|'2999-01'|to",
                "sessions|'12'|sessions",
                "signedAs|null|signedAs",
                "signedAs|'PSEUDONYM'|pseudonym",
                "tie|'Salariée'|ratings",
                "text|'\\u0000'|text",
                "text|'\\ud800'|text",
                "text|12|text",
                "submit|'yes'|submit",
                "member|'moi'|member",
                "ratings|[]|ratings",
                "ratings|{}|ratings",
                "ratings|[{'criterion': 1, 'rating': 6}]|ratings[0].rating",
                "ratings|[{'criterion': 1, 'rating': 2.5}]|ratings[0].rating",
                "ratings|[{'criterion': 1, 'rating': 2, 'stars': 2}]|ratings[0].stars",
                "ratings|[{'criterion': 1, 'rating': 2}, {'criterion': 1, 'rating': 2}]|ratings[1].criterion",
                "ratings|[{'criterion': 98, 'rating': 2}]|rating.98",
                "ratings|[{'criterion': 1e9999999, 'rating': 1}]|ratings[0].criterion",
                "ratings|[{'criterion': 1, 'rating': 2}, {'criterion': 1, 'rating': -1e-99999999999}]|ratings[1].rating",
                "sessions|1e9999999|sessions",
            })
    void whatIsWrongIsNamedAndNothingIsKept(String field, String value, String wrong) throws Exception {
        Writer coach = writers.writer();
        String text = field.equals("submit") ? "\"submit\":true" : null;
        String body = text != null ? Writers.body().replace(text, "\"submit\":\"yes\"") : with(field, value);
        JsonNode problem = Client.problem(400, writers.put(coach, "igotanoffer", body));
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains(wrong);
        Client.problem(404, client.get(Writers.mine("igotanoffer"), coach.bearer()));
    }

    private static String with(String field, String value) {
        String json = value.replace('\'', '"');
        String marked = Writers.body(field, "@@");
        return marked.replace("\"@@\"", json);
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
