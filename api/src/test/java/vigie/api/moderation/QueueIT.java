package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.persistence.Database;
import vigie.api.persistence.Statements;
import vigie.member.Role;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;

/** What waits for moderators, what authors are told, what everybody may know. */
@MicronautTest(transactional = false)
class QueueIT implements ModerationServer {
    private static final String CASES = "/api/v1/moderation/cases";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    Database database;

    @Inject
    Statements statements;

    @Inject
    CaseRows rows;

    @Inject
    CaseQueue queue;

    private SignedInCoach moderator;
    private SignedInCoach author;
    private String slug;
    private List<String> oldestFirst;

    @BeforeAll
    void fill() throws Exception {
        moderator = coaches.inside(Role.MODERATOR);
        author = coaches.inside();
        slug = rows.platform("File");
        String me = coaches.id(author);
        oldestFirst = new ArrayList<>();
        oldestFirst.add(rows.add(CaseKind.EXPERIENCE, CaseStatus.OPEN, slug, me, 40, "{BURST}", null));
        oldestFirst.add(rows.add(CaseKind.ANSWER, CaseStatus.OPEN, slug, me, 20, "{}", null));
        oldestFirst.add(rows.add(CaseKind.REPORT, CaseStatus.OPEN, slug, null, 8, "{}", "UNLAWFUL"));
        String pending = rows.add(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, slug, me, 6, "{}", null);
        rows.pending(pending, Outcome.WITHDRAW, coaches.id(moderator));
        oldestFirst.add(pending);
        oldestFirst.add(rows.add(CaseKind.REMARK, CaseStatus.OPEN, null, me, 0, "{BURST,SAME_TEXT}", null));
        for (CaseStatus status : CaseStatus.values()) {
            if (status != CaseStatus.OPEN) {
                rows.add(CaseKind.ANSWER, status, null, me, 2, "{}", null);
            }
        }
    }

    /** What a test adds for others to look at waits no longer. */
    @AfterEach
    void onlyTheQueueWaits() throws Exception {
        database.change("update moderation_case set status = 'RETRACTED' where status = 'OPEN' and id not in ('"
                + String.join("', '", oldestFirst) + "')");
    }

    private JsonNode list(String query) throws Exception {
        HttpResponse<String> answer = client.get(CASES + query, moderator.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    private List<Integer> places(String query) throws Exception {
        return list(query)
                .get("items")
                .valueStream()
                .map(item -> oldestFirst.indexOf(item.get("id").asString()))
                .toList();
    }

    @Test
    void whatWaitsComesOldestFirstWithAllThatAListNeeds() throws Exception {
        assertThat(places("")).containsExactly(0, 1, 2, 3, 4);
        JsonNode first = list("").get("items").get(0);
        assertThat(first.get("kind").asString()).isEqualTo("EXPERIENCE");
        assertThat(first.get("platform").asString()).isEqualTo(slug);
        assertThat(first.get("platformName").asString()).isEqualTo("File");
        assertThat(first.get("status").asString()).isEqualTo("OPEN");
        assertThat(first.get("hints").toString()).isEqualTo("[\"BURST\"]");
        assertThat(list("").get("items").get(3).get("status").asString()).isEqualTo("AWAITING_SECOND");
        assertThat(queue.waiting()).isEqualTo(5);
        assertThat(queue.waitingByKind()).containsEntry(CaseKind.EXPERIENCE, 2L).doesNotContainKey(CaseKind.APPEAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=OPEN&kind=&platform=&ground= | 0 1 2 3 4",
                "status=AWAITING_SECOND | 3",
                "kind=EXPERIENCE | 0 3",
                "kind=ANSWER,REMARK | 1 4",
                "platform=FILE | 0 1 2 3",
                "age=7 | 0 1 2",
                "age=30 | 0",
                "ground=UNLAWFUL | 2",
                "ground=OFF_TOPIC |",
                "hint=BURST | 0 4",
                "hint=BURST&kind=REMARK | 4",
                "kind=APPEAL |"
            })
    void isNarrowedByEveryFilter(String query, String expected) throws Exception {
        List<Integer> places = expected == null
                ? List.of()
                : List.of(expected.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(places("?" + query.replace("FILE", slug))).isEqualTo(places);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void everyStatusCanBeLookedAt(CaseStatus status) throws Exception {
        JsonNode items = list("?status=" + status).get("items");
        assertThat(items.size()).isPositive();
        if (status != CaseStatus.OPEN) {
            assertThat(items.valueStream().map(item -> item.get("status").asString()))
                    .containsOnly(status.name());
        }
    }

    @Test
    void goesOnPageByPageWithoutGapsOrDoubles() throws Exception {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list("?limit=2" + cursor);
            page.get("items")
                    .forEach(item -> seen.add(oldestFirst.indexOf(item.get("id").asString())));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + Client.encoded(page.get("next").asString());
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(0, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "status=open,status",
        "kind=KING,kind",
        "platform=..,platform",
        "age=-1,age",
        "ground=NOBODY,ground",
        "hint=x,hint",
        "cursor=x,cursor",
        "limit=0,limit",
        "page=2,page"
    })
    void refusesAParameterThatMeansNothing(String query, String name) throws Exception {
        assertThat(Coaches.wrongFields(client.get(CASES + "?" + query, moderator.bearer())))
                .containsExactly(name);
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesWhateverThereIs() throws Exception {
        list("");
        statements.taken();
        list("?limit=1");
        int one = statements.taken().size();
        list("?limit=100");
        assertThat(statements.taken()).hasSize(one);
        client.get(CASES + "/" + oldestFirst.getFirst(), moderator.bearer());
        int few = statements.taken().size();
        client.get(CASES + "/" + oldestFirst.getLast(), moderator.bearer());
        assertThat(statements.taken()).hasSizeLessThanOrEqualTo(few);
        assertThat(few).isLessThan(12);
    }

    @Test
    void authorsAreToldWhatWasDecidedAndNotByWhom() throws Exception {
        SignedInCoach coach = coaches.inside();
        String id = rows.add(CaseKind.ANSWER, CaseStatus.OPEN, slug, coaches.id(coach));
        rows.add(CaseKind.REMARK, CaseStatus.OPEN, null, coaches.id(coach), 1, "{}", null);
        SignedInCoach named = coaches.inside(Role.MODERATOR);
        database.change("update member set display_name = 'Modération Nommée' where id = '" + coaches.id(named) + "'");
        client.send(
                "POST",
                CASES + "/" + id + "/decisions",
                Client.object("outcome", "REFUSE", "ground", "NO_SOURCE", "reason", "La page ne le dit pas."),
                "If-Match",
                "\"1\"",
                "Authorization",
                named.bearer()[1]);
        HttpResponse<String> answer = client.get("/api/v1/me/contributions", coach.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode items = Client.parsed(answer.body()).get("items");
        assertThat(items.size()).isEqualTo(2);
        JsonNode refused = items.get(0);
        assertThat(refused.get("case").asString()).isEqualTo(id);
        assertThat(refused.get("status").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("platform").asString()).isEqualTo(slug);
        JsonNode decision = refused.get("decisions").get(0);
        assertThat(decision.get("reason").asString()).isEqualTo("La page ne le dit pas.");
        assertThat(decision.get("ground").asString()).isEqualTo("NO_SOURCE");
        assertThat(refused.get("appealable").asString())
                .isEqualTo(decision.get("id").asString());
        assertThat(items.get(1).get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(answer.body()).doesNotContain("Nommée", coaches.id(named), "moderator");
        JsonNode page = Client.parsed(
                client.get("/api/v1/me/contributions?limit=1", coach.bearer()).body());
        JsonNode rest = Client.parsed(client.get(
                        "/api/v1/me/contributions?limit=1&cursor="
                                + page.get("next").asString(),
                        coach.bearer())
                .body());
        assertThat(rest.get("items").get(0).get("kind").asString()).isEqualTo("REMARK");
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(client.get("/api/v1/me/contributions").statusCode()).isEqualTo(401);
    }

    @Test
    void theCatalogueOfGroundsIsForEverybody() throws Exception {
        JsonNode grounds = client.json("/api/v1/grounds").get("items");
        assertThat(grounds.size()).isGreaterThan(10);
        assertThat(grounds.get(0).get("code").asString()).isEqualTo("NAMES_A_PERSON");
        assertThat(grounds.get(0).get("label").get("fr").asString()).isNotBlank();
        assertThat(grounds.get(0).get("label").get("en").asString()).isNotBlank();
    }

    @Test
    void tiesAreListedToWhoDeclaredThem() throws Exception {
        SignedInCoach tied = coaches.inside(Role.MODERATOR);
        String body = Client.object("platform", slug);
        client.send("POST", "/api/v1/moderation/ties", body, tied.bearer());
        client.send("POST", "/api/v1/moderation/ties", body, tied.bearer());
        JsonNode ties = Client.parsed(
                client.get("/api/v1/moderation/ties", tied.bearer()).body());
        assertThat(ties.get("items").size()).isEqualTo(1);
        assertThat(ties.get("items").get(0).get("platform").asString()).isEqualTo(slug);
        assertThat(queue.candidates(coaches.member(tied.coach()).id(), CaseFilter.WAITING, null, 20))
                .extracting(each -> each.id().value().toString())
                .contains(oldestFirst.get(4))
                .doesNotContain(oldestFirst.get(0), oldestFirst.get(1));
    }
}
