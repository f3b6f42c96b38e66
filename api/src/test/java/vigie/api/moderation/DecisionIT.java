package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.AtOnce;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.account.KeptLetters;
import vigie.api.persistence.Database;
import vigie.mail.LetterKind;
import vigie.member.Role;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;

/** Moderators decide by the API. */
@MicronautTest(transactional = false)
class DecisionIT implements ModerationServer {
    private static final String CASES = "/api/v1/moderation/cases/";
    /** What one moderator makes of it; * when it waits for a second one. What is not here is refused. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("contribution OPEN PUBLISH", "PUBLISHED"),
            Map.entry("contribution OPEN REQUEST_CHANGES", "CHANGES_REQUESTED"),
            Map.entry("contribution OPEN REFUSE", "REFUSED"),
            Map.entry("contribution PUBLISHED WITHDRAW", "*"),
            Map.entry("contribution WITHDRAWN RESTORE", "PUBLISHED"),
            Map.entry("REPORT OPEN WITHDRAW", "*"),
            Map.entry("REPORT OPEN REFUSE", "REFUSED"),
            Map.entry("APPEAL OPEN UPHOLD", "UPHELD"),
            Map.entry("APPEAL OPEN REVERSE", "REVERSED"));

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Inject
    CaseRows rows;

    @Inject
    ModerationLog log;

    private SignedInCoach author;
    private SignedInCoach other;
    private SignedInCoach moderator;
    private SignedInCoach second;
    private SignedInCoach administrator;

    @BeforeAll
    void gather() {
        author = coaches.inside(Role.MODERATOR);
        other = coaches.inside();
        moderator = coaches.inside(Role.MODERATOR);
        second = coaches.inside(Role.MODERATOR);
        administrator = coaches.inside(Role.ADMINISTRATOR);
    }

    @AfterEach
    void nothingTakesTwo() {
        SampleSubjects.SECOND.clear();
    }

    private static String body(Outcome outcome) {
        return VerdictBody.of(CaseKind.EXPERIENCE, outcome);
    }

    private HttpResponse<String> decide(@Nullable SignedInCoach who, String id, int version, String body)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("If-Match", "\"" + version + "\""));
        if (who != null) {
            headers.addAll(List.of(who.bearer()));
        }
        return client.send("POST", CASES + id + "/decisions", body, headers.toArray(new String[0]));
    }

    private String added(CaseKind kind, CaseStatus status) throws Exception {
        return rows.add(kind, status, null, coaches.id(author));
    }

    private static String row(CaseKind kind, CaseStatus status, Outcome outcome) {
        String name = switch (kind) {
            case PLATFORM, ANSWER, EXPERIENCE, REMARK -> "contribution";
            case REPORT, APPEAL -> kind.name();
        };
        return name + " " + status + " " + outcome;
    }

    /** Each kind, status and outcome, by nobody, a member, the author, a moderator and an administrator. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void eachStateWithEachOutcomeByEverybody(CaseKind kind) throws Exception {
        for (CaseStatus status : CaseStatus.values()) {
            String untouched = added(kind, status);
            for (Outcome outcome : Outcome.values()) {
                String row = row(kind, status, outcome);
                assertThat(decide(null, untouched, 1, body(outcome)).statusCode())
                        .as(row)
                        .isEqualTo(401);
                assertThat(Coaches.code(403, decide(other, untouched, 1, body(outcome))))
                        .as(row)
                        .isEqualTo("NOT_ALLOWED");
                assertThat(Coaches.code(403, decide(author, untouched, 1, body(outcome))))
                        .as(row)
                        .isEqualTo("OWN_CONTRIBUTION");
                for (SignedInCoach who : List.of(moderator, administrator)) {
                    assertDecided(row, kind, status, outcome, added(kind, status), who);
                }
            }
            assertThat(rows.status(untouched)).isEqualTo(status.name());
            assertThat(rows.decisions(untouched)).isZero();
        }
    }

    private void assertDecided(
            String row, CaseKind kind, CaseStatus status, Outcome outcome, String id, SignedInCoach who)
            throws Exception {
        HttpResponse<String> answer = decide(who, id, 1, VerdictBody.of(kind, outcome));
        String expected = TABLE.get(row);
        if (expected == null) {
            String code = status == CaseStatus.OPEN ? "OUTCOME_NOT_POSSIBLE" : "ALREADY_DECIDED";
            assertThat(Coaches.code(409, answer)).as(row).isEqualTo(code);
            assertThat(rows.status(id)).isEqualTo(status.name());
            return;
        }
        assertThat(answer.statusCode()).as(row + answer.body()).isEqualTo(201);
        JsonNode taken = Client.parsed(answer.body());
        boolean waits = expected.equals("*");
        assertThat(taken.get("outcome").asString()).isEqualTo(outcome.name());
        assertThat(taken.get("takesEffect").asBoolean()).isEqualTo(!waits);
        assertThat(taken.get("status").asString()).isEqualTo(waits ? "AWAITING_SECOND" : expected);
        assertThat(taken.get("case").asString()).isEqualTo(id);
        assertThat(taken.get("version").asInt()).isEqualTo(2);
        assertThat(rows.status(id)).isEqualTo(waits ? status.name() : expected);
    }

    @Test
    void aSecondModeratorConfirmsAndTheFirstOneCannot() throws Exception {
        String id = added(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED);
        assertThat(decide(moderator, id, 1, body(Outcome.WITHDRAW)).statusCode())
                .isEqualTo(201);
        assertThat(Coaches.code(403, decide(moderator, id, 2, body(Outcome.WITHDRAW))))
                .isEqualTo("ANOTHER_MODERATOR");
        JsonNode shown =
                Client.parsed(client.get(CASES + id, moderator.bearer()).body());
        assertThat(shown.get("you").get("bar").asString()).isEqualTo("ANOTHER_MODERATOR");
        assertThat(shown.get("you").get("outcomes").size()).isZero();
        JsonNode confirmed =
                Client.parsed(decide(second, id, 2, body(Outcome.WITHDRAW)).body());
        assertThat(confirmed.get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(confirmed.get("takesEffect").asBoolean()).isTrue();
    }

    @Test
    void whatTakesTwoIsNotPublishedByOne() throws Exception {
        SampleSubjects.SECOND.add(CaseKind.ANSWER);
        String id = added(CaseKind.ANSWER, CaseStatus.OPEN);
        JsonNode first =
                Client.parsed(decide(moderator, id, 1, body(Outcome.PUBLISH)).body());
        assertThat(first.get("status").asString()).isEqualTo("AWAITING_SECOND");
        assertThat(rows.status(id)).isEqualTo("OPEN");
        assertThat(decide(administrator, id, 2, body(Outcome.PUBLISH)).statusCode())
                .isEqualTo(201);
        assertThat(rows.status(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void whoDeclaredATieDoesNotDecide() throws Exception {
        String slug = rows.platform("Lien");
        String id = rows.add(CaseKind.ANSWER, CaseStatus.OPEN, slug, coaches.id(other));
        HttpResponse<String> declared =
                client.send("POST", "/api/v1/moderation/ties", Client.object("platform", slug), second.bearer());
        assertThat(declared.statusCode()).isEqualTo(201);
        assertThat(Coaches.code(403, decide(second, id, 1, body(Outcome.PUBLISH))))
                .isEqualTo("DECLARED_TIE");
        assertThat(client.send("DELETE", "/api/v1/moderation/ties/" + slug, "", second.bearer())
                        .statusCode())
                .isEqualTo(204);
        assertThat(Coaches.code(403, decide(second, id, 1, body(Outcome.PUBLISH))))
                .as("for thirty days more")
                .isEqualTo("DECLARED_TIE");
        JsonNode ending = Client.parsed(
                        client.get("/api/v1/moderation/ties", second.bearer()).body())
                .get("items")
                .get(0);
        assertThat(java.time.Duration.between(
                                java.time.Instant.now(),
                                java.time.Instant.parse(ending.get("endsAt").asString()))
                        .toDays())
                .isEqualTo(29);
        database.change("update platform_tie set declared_at = now() - interval '31 days', ends_at = now()"
                + " where platform_id = (select id from platform where slug = '" + slug + "')");
        assertThat(Client.parsed(client.get("/api/v1/moderation/ties", second.bearer())
                                .body())
                        .get("items")
                        .size())
                .isZero();
        assertThat(decide(second, id, 1, body(Outcome.PUBLISH)).statusCode()).isEqualTo(201);
        for (String unknown : List.of("nulle-part", "..", "%00")) {
            assertThat(Coaches.code(
                            404,
                            client.send(
                                    "POST",
                                    "/api/v1/moderation/ties",
                                    Client.object("platform", unknown),
                                    second.bearer())))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void whoeverComesTooLateIsGivenTheFreshCase() throws Exception {
        String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
        decide(moderator, id, 1, body(Outcome.REQUEST_CHANGES));
        HttpResponse<String> late = decide(second, id, 1, body(Outcome.PUBLISH));
        assertThat(Coaches.code(409, late)).isEqualTo("STALE");
        JsonNode fresh = Client.parsed(late.body()).get("case");
        assertThat(fresh.get("version").asInt()).isEqualTo(2);
        assertThat(fresh.get("status").asString()).isEqualTo("CHANGES_REQUESTED");
        assertThat(fresh.get("decisions").get(0).get("reason").asString()).isEqualTo("Voici pourquoi.");
        assertThat(late.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(rows.decisions(id)).isEqualTo(1);
    }

    @Test
    void theVersionMustBeSaidAndBeOne() throws Exception {
        String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
        HttpResponse<String> silent =
                client.send("POST", CASES + id + "/decisions", body(Outcome.PUBLISH), moderator.bearer());
        assertThat(Coaches.code(428, silent)).isEqualTo("VERSION_REQUIRED");
        for (String wrong : List.of("1", "W/\"1\"", "*", "\"\"", "\"0\"", "\"x\"", "\"1\", \"2\"", "\"-1\"")) {
            String[] headers = {"If-Match", wrong, "Authorization", moderator.bearer()[1]};
            assertThat(Coaches.wrongFields(
                            client.send("POST", CASES + id + "/decisions", body(Outcome.PUBLISH), headers)))
                    .as(wrong)
                    .containsExactly("If-Match");
        }
        assertThat(Coaches.code(409, decide(moderator, id, 7, body(Outcome.PUBLISH))))
                .isEqualTo("STALE");
        assertThat(rows.decisions(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"outcome\": null}",
                "{\"outcome\": \"publish\"}",
                "{\"outcome\": 1}",
                "{\"outcome\": \"PUBLISH\", \"more\": 1}",
                "{\"outcome\": \"REFUSE\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"OFF_TOPIC\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"OFF_TOPIC\", \"reason\": \" \"}",
                "{\"outcome\": \"REFUSE\", \"reason\": \"x\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"NEW_FACTS\", \"reason\": \"x\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"NOBODY\", \"reason\": \"x\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"OFF_TOPIC\", \"reason\": \"a\\u0000b\"}",
                "{\"outcome\": \"REFUSE\", \"ground\": \"OFF_TOPIC\", \"reason\": \"a\\ud83db\"}",
                "{\"outcome\": \"PUBLISH\", \"ground\": \"OFF_TOPIC\"}"
            })
    void aDecisionThatIsNotWholeIsRefused(String body) throws Exception {
        String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
        Client.problem(400, decide(moderator, id, 1, body));
        assertThat(rows.decisions(id)).isZero();
    }

    @Test
    void theReasonMayBeAsLongAsItMayBe() throws Exception {
        String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
        String tooLong = Client.object("outcome", "REFUSE", "ground", "OFF_TOPIC", "reason", "é".repeat(4_001));
        assertThat(Coaches.wrongFields(decide(moderator, id, 1, tooLong))).containsExactly("reason");
        String reason = "<script>alert(1)</script>\u202E😀\n".repeat(100).strip();
        JsonNode taken = Client.parsed(
                decide(moderator, id, 1, Client.object("outcome", "REFUSE", "ground", "OFF_TOPIC", "reason", reason))
                        .body());
        assertThat(taken.get("reason").asString()).isEqualTo(reason);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "%00", "1-1-1-1-1")) {
            assertThat(Coaches.code(404, decide(moderator, id, 1, body(Outcome.PUBLISH))))
                    .isEqualTo("NOT_FOUND");
            assertThat(Coaches.code(404, client.get(CASES + id, moderator.bearer())))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void ofTwoAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
            List<Callable<HttpResponse<String>>> both = List.of(
                    () -> decide(moderator, id, 1, body(Outcome.PUBLISH)),
                    () -> decide(second, id, 1, body(Outcome.REFUSE)));
            List<HttpResponse<String>> answers = AtOnce.run(both);
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
            HttpResponse<String> late = answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(Coaches.code(409, late)).isEqualTo("STALE");
            assertThat(rows.decisions(id)).isEqualTo(1);
        }
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void itsAuthorIsToldByLetter() throws Exception {
        String id = added(CaseKind.ANSWER, CaseStatus.OPEN);
        JsonNode taken =
                Client.parsed(decide(moderator, id, 1, body(Outcome.REFUSE)).body());
        coaches.send();
        assertThat(letters.to("auteur@coachs.example", LetterKind.DECISION))
                .last()
                .satisfies(letter -> assertThat(letter.values())
                        .containsEntry("decision", taken.get("id").asString())
                        .containsEntry("case", id)
                        .containsEntry("ground", "NAMES_A_PERSON")
                        .containsEntry("reason", "Voici pourquoi."));
    }

    /** What a moderator decided stays when they leave, without their name. */
    @Test
    void decisionsOutliveTheirModerator() throws Exception {
        SignedInCoach leaving = coaches.inside(Role.MODERATOR);
        String id = added(CaseKind.EXPERIENCE, CaseStatus.OPEN);
        decide(leaving, id, 1, body(Outcome.REFUSE));
        String pending = added(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED);
        decide(leaving, pending, 1, body(Outcome.WITHDRAW));
        assertThat(client.send(
                                "DELETE",
                                Coaches.ME,
                                Client.object("password", Coaches.PASSWORD, "experiences", "WITHDRAW"),
                                leaving.bearer())
                        .statusCode())
                .isEqualTo(204);
        JsonNode shown =
                Client.parsed(client.get(CASES + id, moderator.bearer()).body());
        JsonNode decision = shown.get("decisions").get(0);
        assertThat(decision.get("reason").asString()).isEqualTo("Voici pourquoi.");
        assertThat(decision.get("moderator").get("displayName").isNull()).isTrue();
        assertThat(decide(moderator, pending, 2, body(Outcome.WITHDRAW)).statusCode())
                .isEqualTo(201);
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void aCaseShowsAllThatAModeratorNeeds() throws Exception {
        String slug = rows.platform("Dossier");
        String earlier = rows.add(CaseKind.REMARK, CaseStatus.OPEN, null, coaches.id(other));
        decide(moderator, earlier, 1, body(Outcome.REFUSE));
        String id = rows.add(
                CaseKind.EXPERIENCE, CaseStatus.OPEN, slug, coaches.id(other), 3, "{BURST,EMAIL_ADDRESS}", null);
        HttpResponse<String> answer = client.get(CASES + id, moderator.bearer());
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode shown = Client.parsed(answer.body());
        assertThat(shown.get("platform").asString()).isEqualTo(slug);
        assertThat(shown.get("hints").toString()).isEqualTo("[\"EMAIL_ADDRESS\",\"BURST\"]");
        assertThat(shown.get("lines").get(0).toString())
                .isEqualTo("{\"field\":\"relation\",\"published\":\"ACTIVE\",\"proposed\":\"ENDED\",\"changed\":true}");
        JsonNode who = shown.get("author");
        assertThat(who.get("id").asString()).isEqualTo(coaches.id(other));
        assertThat(who.get("displayName").asString()).isEqualTo("Camille Durand");
        assertThat(who.get("decisions").get(0).get("outcome").asString()).isEqualTo("REFUSE");
        assertThat(shown.get("you").get("outcomes").toString())
                .isEqualTo("[\"PUBLISH\",\"REQUEST_CHANGES\",\"REFUSE\"]");
        assertThat(answer.body()).doesNotContain(other.coach().email());
        JsonNode own = Client.parsed(client.get(CASES + added(CaseKind.ANSWER, CaseStatus.OPEN), author.bearer())
                .body());
        assertThat(own.get("you").get("bar").asString()).isEqualTo("OWN_CONTRIBUTION");
        assertThat(own.get("pending").isNull()).isTrue();
    }
}
