package vigie.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.api.account.FilledAccountServer;
import vigie.api.account.KeptLetters;
import vigie.api.persistence.Database;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Role;
import vigie.moderation.ModerationLog;

/** Sent, mended, published, reported, withdrawn by two, appealed and back: by nothing but the API. */
@MicronautTest(transactional = false)
class ContributionStoryIT implements FilledAccountServer {
    private static final String CASES = "/api/v1/moderation/cases";
    private static final String FIRST = "Lisez l'article 4.\nJean Dupont l'a vu.";
    private static final String SECOND = "Lisez l'article 4.\nDeux fois.";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    Database database;

    @Inject
    ModerationLog log;

    @ParameterizedTest
    @EnumSource(Contributed.class)
    void theWholeWay(Contributed what) throws Exception {
        SignedInCoach coach = coaches.inside();
        SignedInCoach alix = coaches.inside(Role.MODERATOR);
        SignedInCoach boris = coaches.inside(Role.MODERATOR);
        SignedInCoach chloe = coaches.inside(Role.MODERATOR);
        SignedInCoach driss = coaches.inside(Role.MODERATOR);
        JsonNode before = client.json("/api/v1/transparency");

        String sent = filed(what.send(client, coach, FIRST));
        assertThat(filed(what.send(client, coach, FIRST))).as("the same again").isEqualTo(sent);
        assertThat(what.found(client, FIRST)).isEmpty();
        assertThat(waiting(alix, what.name())).containsExactly(sent);
        String seen = seen(alix, sent);
        decided("CHANGES_REQUESTED", decide(alix, sent, seen, "REQUEST_CHANGES", "NAMES_A_PERSON", "Sans le nom."));
        assertThat(waiting(alix, what.name())).isEmpty();
        assertThat(letter(coach, LetterKind.DECISION))
                .containsEntry("outcome", "REQUEST_CHANGES")
                .containsEntry("case", sent)
                .containsEntry("reason", "Sans le nom.");
        assertThat(Contributed.only(client, coach).get("status").asString()).isEqualTo("CHANGES_REQUESTED");

        assertThat(filed(what.send(client, coach, SECOND))).isEqualTo(sent);
        HttpResponse<String> stale = decide(boris, sent, seen, "PUBLISH", null, null);
        assertThat(Coaches.code(409, stale)).isEqualTo("STALE");
        assertThat(Client.parsed(stale.body()).get("case").get("revision").asInt())
                .isEqualTo(2);
        decided("PUBLISHED", decide(alix, sent, seen(alix, sent), "PUBLISH", null, null));
        Map<String, String> subject = what.found(client, SECOND).orElseThrow();
        assertThat(what.found(client, FIRST)).isEmpty();
        assertThat(letter(coach, LetterKind.DECISION)).containsEntry("outcome", "PUBLISH");

        String reporter = "ines-" + what.name().toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
        String receipt = reported(subject, reporter);
        coaches.send();
        assertThat(letters.to(reporter, LetterKind.REPORT_RECEIVED))
                .singleElement()
                .satisfies(letter -> assertThat(letter.values()).containsEntry("receipt", receipt));
        String report = waiting(boris, "REPORT").getFirst();
        JsonNode half = decided(
                "AWAITING_SECOND",
                decide(boris, report, seen(boris, report), "WITHDRAW", "NAMES_A_PERSON", "On le reconnaît."));
        assertThat(half.get("takesEffect").asBoolean()).isFalse();
        assertThat(what.found(client, SECOND))
                .as("one moderator takes nothing off")
                .isPresent();
        assertThat(Coaches.code(
                        403,
                        decide(boris, report, seen(boris, report), "WITHDRAW", "NAMES_A_PERSON", "On le reconnaît.")))
                .isEqualTo("ANOTHER_MODERATOR");
        decided(
                "WITHDRAWN",
                decide(chloe, report, seen(chloe, report), "WITHDRAW", "NAMES_A_PERSON", "On le reconnaît."));
        assertThat(what.found(client, SECOND)).isEmpty();
        assertThat(Coaches.code(404, report(subject, "autre@exemple.fr"))).isEqualTo("NOT_FOUND");
        assertThat(letter(coach, LetterKind.DECISION))
                .containsEntry("outcome", "WITHDRAW")
                .containsEntry("reason", "On le reconnaît.");
        assertThat(letters.to(reporter, LetterKind.REPORT_FOUND)).hasSize(1);

        JsonNode told = Contributed.only(client, coach);
        assertThat(told.get("status").asString()).isEqualTo("WITHDRAWN");
        String decision = told.get("appealable").asString();
        assertThat(decision).isEqualTo(letter(coach, LetterKind.DECISION).get("decision"));
        HttpResponse<String> appealed = client.send(
                "POST",
                "/api/v1/appeals",
                Client.object("decision", decision, "text", "Je ne nomme personne."),
                coach.bearer());
        assertThat(appealed.statusCode()).as(appealed.body()).isEqualTo(201);
        String appeal = Client.parsed(appealed.body()).get("case").asString();
        for (SignedInCoach had : List.of(boris, chloe)) {
            assertThat(Coaches.code(
                            403, decide(had, appeal, seen(had, appeal), "REVERSE", "ERROR_OF_MODERATION", "À tort.")))
                    .isEqualTo("ANOTHER_MODERATOR");
        }
        decided("REVERSED", decide(driss, appeal, seen(driss, appeal), "REVERSE", "ERROR_OF_MODERATION", "À tort."));
        assertThat(what.found(client, SECOND)).contains(subject);
        assertThat(letter(coach, LetterKind.APPEAL_DECIDED)).containsEntry("outcome", "REVERSE");
        assertThat(letter(coach, LetterKind.DECISION))
                .as("one letter tells of the reversal and of what follows")
                .containsEntry("outcome", "WITHDRAW");

        everyDecisionIsInTheLog(what, sent, report, appeal, before);
    }

    private void everyDecisionIsInTheLog(Contributed what, String sent, String report, String appeal, JsonNode before)
            throws Exception {
        assertThat(logged(sent))
                .isEqualTo("SUBMITTED, DECIDED REQUEST_CHANGES, RESUBMITTED, DECIDED PUBLISH, DECIDED WITHDRAW,"
                        + " DECIDED RESTORE");
        assertThat(logged(report)).isEqualTo("SUBMITTED, DECIDED_FIRST WITHDRAW, DECIDED WITHDRAW");
        assertThat(logged(appeal)).isEqualTo("SUBMITTED, DECIDED REVERSE");
        assertThat(log.verify().whole()).isTrue();
        JsonNode after = client.json("/api/v1/transparency");
        for (String count : List.of("published", "sentBack", "withdrawn", "restored")) {
            assertThat(ofKind(after, what.name(), count) - ofKind(before, what.name(), count))
                    .as(count)
                    .isEqualTo(1);
        }
        assertThat(after.get("reports").get("founded").asInt()
                        - before.get("reports").get("founded").asInt())
                .isEqualTo(1);
        assertThat(after.get("appeals").get("reversed").asInt()
                        - before.get("appeals").get("reversed").asInt())
                .isEqualTo(1);
        assertThat(after.get("log").get("head").asString())
                .isEqualTo(log.verify().head());
    }

    private static int ofKind(JsonNode figures, String kind, String count) {
        return figures.get("kinds")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals(kind))
                .mapToInt(each -> each.get(count).asInt())
                .sum();
    }

    private String logged(String caseId) throws Exception {
        return database.value("select string_agg(concat_ws(' ', event, outcome), ', ' order by number)"
                + " from moderation_log where case_id = '" + caseId + "'");
    }

    private static String filed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        JsonNode filed = Client.parsed(answer.body());
        assertThat(filed.get("status").asString()).isEqualTo("SUBMITTED");
        return filed.get("case").asString();
    }

    private List<String> waiting(SignedInCoach moderator, String kind) throws Exception {
        return Client.parsed(client.get(CASES + "?status=OPEN&kind=" + kind, moderator.bearer())
                        .body())
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    /** The version of the case that the moderator has read. */
    private String seen(SignedInCoach moderator, String id) throws Exception {
        HttpResponse<String> answer = client.get(CASES + "/" + id, moderator.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> decide(
            SignedInCoach moderator,
            String id,
            String seen,
            String outcome,
            @Nullable String ground,
            @Nullable String reason)
            throws Exception {
        String body = ground == null || reason == null
                ? Client.object("outcome", outcome)
                : Client.object("outcome", outcome, "ground", ground, "reason", reason);
        return client.send(
                "POST",
                CASES + "/" + id + "/decisions",
                body,
                "If-Match",
                seen,
                "Authorization",
                moderator.bearer()[1]);
    }

    private static JsonNode decided(String status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode decision = Client.parsed(answer.body());
        assertThat(decision.get("status").asString()).isEqualTo(status);
        return decision;
    }

    private HttpResponse<String> report(Map<String, String> subject, String email) throws Exception {
        return client.send("POST", "/api/v1/reports", """
                {"subject": {"kind": "%s", "id": "%s"}, "ground": "NAMES_A_PERSON", "explanation": "On le reconnaît.",
                 "name": "Inès Roche", "email": "%s", "goodFaith": true}""".formatted(subject.get("kind"), subject.get("id"), email));
    }

    private String reported(Map<String, String> subject, String email) throws Exception {
        HttpResponse<String> answer = report(subject, email);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.parsed(answer.body()).get("receipt").asString();
    }

    /** What the newest letter of this kind to the coach bears. */
    private Map<String, String> letter(SignedInCoach coach, LetterKind kind) {
        coaches.send();
        List<Letter> found = letters.to(coach.coach().email(), kind);
        assertThat(found).as("letters " + kind).isNotEmpty();
        return Objects.requireNonNull(found.getLast()).values();
    }
}
