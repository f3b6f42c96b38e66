package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.account.AtOnce;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;
import vigie.rating.RebuildLived;

/** Authors and moderators at the same moment: one of them comes first, and the other is told or comes after. */
@MicronautTest(transactional = false)
class ExperiencesAtOnceIT implements ManyContributions {
    private static final String SLUG = "coachhub";

    @Inject
    Client client;

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Inject
    Cases cases;

    @Inject
    ModerationLog log;

    @Inject
    RebuildLived rebuild;

    private Callable<HttpResponse<String>> deciding(String id, Outcome outcome) {
        Writer moderator = writers.writer(Role.MODERATOR);
        int version =
                cases.withId(new CaseId(UUID.fromString(id))).orElseThrow().version();
        String body = outcome == Outcome.PUBLISH
                ? Client.object("outcome", outcome.name())
                : Client.object("outcome", outcome.name(), "ground", "NAMES_A_PERSON", "reason", "Un nom.");
        return () -> client.send(
                "POST",
                "/api/v1/moderation/cases/" + id + "/decisions",
                body,
                "If-Match",
                "\"" + version + "\"",
                "Authorization",
                moderator.bearer()[1]);
    }

    private String sent(Writer author) throws Exception {
        return writers.sent(author, SLUG, Writers.body()).get("case").asString();
    }

    private String count(String what) throws Exception {
        return database.value("select count(*) from " + what);
    }

    /** What the platform's page counts is what it shows. */
    private void assertCounted() throws Exception {
        String listed = " from platform where slug = '" + SLUG + "'";
        assertThat(database.value(
                        "select coalesce(max(experiences), 0) from platform_lived where platform_id = (select id"
                                + listed + ")"))
                .isEqualTo(count(
                        "experience where published_version is not null and platform_id = (select id" + listed + ")"));
        assertThat(rebuild.platforms()).noneMatch(rebuild::rebuild);
        assertThat(log.verify().whole()).isTrue();
    }

    @RepeatedTest(5)
    void ofTwoModeratorsOneDecidesAndOneLetterLeaves() throws Exception {
        Writer author = writers.writer();
        String id = sent(author);

        List<HttpResponse<String>> answers =
                AtOnce.run(List.of(deciding(id, Outcome.PUBLISH), deciding(id, Outcome.REFUSE)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        HttpResponse<String> late = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        JsonNode problem = Client.problem(409, late);
        assertThat(problem.get("code").asString()).isEqualTo("STALE");
        assertThat(problem.get("case").get("version").asInt()).isEqualTo(2);
        assertThat(count("decision where case_id = '" + id + "'")).isEqualTo("1");
        assertThat(count("moderation_log where event = 'DECIDED' and case_id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(count("letter where kind = 'DECISION' and recipient = '"
                        + author.member().email().value() + "'"))
                .isEqualTo("1");
        assertCounted();
    }

    @RepeatedTest(5)
    void whatIsTakenBackWhileItIsPublishedIsNotPublic() throws Exception {
        Writer author = writers.writer();
        String id = sent(author);

        List<HttpResponse<String>> answers = AtOnce.run(List.of(
                deciding(id, Outcome.PUBLISH), () -> client.send("DELETE", Writers.mine(SLUG), "", author.bearer())));

        assertThat(answers.get(0).statusCode()).isIn(201, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(writers.mine(author, SLUG).get("status").asString()).isEqualTo("RETRACTED");
        assertThat(count("experience where published_version is not null and member_id = '"
                        + author.member().id().value() + "'"))
                .isEqualTo("0");
        assertCounted();
    }

    /** The moderator decides on the text that they saw, or is told that it is another one now. */
    @RepeatedTest(5)
    void whatIsRewrittenWhileItIsPublishedIsPublicAsItWasRead() throws Exception {
        Writer author = writers.writer();
        String id = sent(author);

        List<HttpResponse<String>> answers = AtOnce.run(List.of(
                deciding(id, Outcome.PUBLISH),
                () -> writers.put(author, SLUG, Writers.body("text", "Tout autre chose."))));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        JsonNode mine = writers.mine(author, SLUG);
        assertThat(mine.get("version").asInt()).isEqualTo(2);
        assertThat(mine.get("status").asString()).isEqualTo("SUBMITTED");
        if (answers.get(0).statusCode() == 201) {
            assertThat(mine.get("publishedVersion").asInt()).isEqualTo(1);
        } else {
            assertThat(Client.problem(409, answers.get(0)).get("code").asString())
                    .isEqualTo("STALE");
            assertThat(mine.get("publishedVersion").isNull()).isTrue();
        }
        assertCounted();
    }

    @RepeatedTest(5)
    void whatItsAuthorTakesBackWhileModeratorsTakeItOffIsGoneOnce() throws Exception {
        Writer author = writers.writer();
        String id = writers.published(author, SLUG, Writers.body());
        writers.decide(id, Outcome.WITHDRAW);

        List<HttpResponse<String>> answers = AtOnce.run(List.of(
                deciding(id, Outcome.WITHDRAW), () -> client.send("DELETE", Writers.mine(SLUG), "", author.bearer())));

        assertThat(answers.get(0).statusCode()).isIn(201, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(204);
        assertThat(count("experience where published_version is not null and member_id = '"
                        + author.member().id().value() + "'"))
                .isEqualTo("0");
        assertCounted();
    }

    /** Both may send it, for neither is to know of the other; the page shows it once. */
    @RepeatedTest(5)
    void onePseudonymOfAPlatformIsOnePersons(RepetitionInfo time) throws Exception {
        String name = "Mouette Rieuse " + time.getCurrentRepetition();
        String body = Writers.body("signedAs", "PSEUDONYM", "pseudonym", name);
        Writer one = writers.writer();
        Writer other = writers.writer();
        List<HttpResponse<String>> sent =
                AtOnce.run(List.of(() -> writers.put(one, SLUG, body), () -> writers.put(other, SLUG, body)));
        assertThat(sent).extracting(HttpResponse::statusCode).containsOnly(200);

        List<HttpResponse<String>> decided = AtOnce.run(sent.stream()
                .map(each -> deciding(Client.parsed(each.body()).get("case").asString(), Outcome.PUBLISH))
                .toList());

        assertThat(decided).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        HttpResponse<String> late = decided.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(Client.problem(409, late).get("code").asString()).isEqualTo("SIGNATURE_TAKEN");
        assertThat(count("experience_signature where key = '"
                        + name.toLowerCase(Locale.ROOT).replace(" ", "") + "'"))
                .isEqualTo("1");
        JsonNode third = Client.problem(400, writers.put(writers.writer(), SLUG, body));
        assertThat(third.get("errors").get(0).get("field").asString()).isEqualTo("pseudonym");
        assertCounted();
    }
}
