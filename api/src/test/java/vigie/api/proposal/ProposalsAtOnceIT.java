package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.account.AtOnce;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors.Contributor;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;
import vigie.moderation.ModerationLog;

/** Several people at the same moment: whatever comes first, each thing happens once, and nothing is overwritten in silence. */
@MicronautTest(transactional = false)
class ProposalsAtOnceIT implements ManyContributions {
    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    @Inject
    ModerationLog log;

    private Callable<HttpResponse<String>> publishing(Case waiting) {
        Contributor moderator = contributors.moderator("Alix");
        return () -> client.send(
                "POST",
                "/api/v1/moderation/cases/" + waiting.id().value() + "/decisions",
                Client.object("outcome", "PUBLISH"),
                "If-Match",
                "\"" + waiting.version() + "\"",
                "Authorization",
                moderator.bearer()[1]);
    }

    private long with(List<Case> cases, CaseStatus status) {
        return cases.stream()
                .filter(each -> contributors.now(each.id()).status() == status)
                .count();
    }

    /** Who comes second takes the place of the first, or is told that it came first. */
    @RepeatedTest(5)
    void ofTwoAnswersToOneAskOneStands() throws Exception {
        String slug = contributors.platform();
        String address = "/platforms/" + slug + "/answers";
        List<Case> waiting = List.of(
                contributors.filed(
                        contributors.post(contributors.member(), address, Contributors.answer("1a", "\"YES\""))),
                contributors.filed(
                        contributors.post(contributors.member(), address, Contributors.answer("1a", "\"NO\""))));

        List<HttpResponse<String>> answers =
                AtOnce.run(List.of(publishing(waiting.get(0)), publishing(waiting.get(1))));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
        answers.stream()
                .filter(each -> each.statusCode() == 409)
                .forEach(
                        late -> assertThat(Client.problem(409, late).get("code").asString())
                                .isEqualTo("STALE"));
        assertThat(with(waiting, CaseStatus.PUBLISHED)).isEqualTo(1);
        assertThat(with(waiting, CaseStatus.OPEN))
                .isEqualTo(answers.stream()
                        .filter(each -> each.statusCode() == 409)
                        .count());
        assertThat(database.value(
                        "select count(*) from answer a join platform p on p.id = a.platform_id where p.slug = '" + slug
                                + "' and a.superseded_at is null"))
                .isEqualTo("1");
        assertThat(log.verify().whole()).isTrue();
    }

    /** Neither alerts alone; together they do, and that takes a second moderator. */
    @RepeatedTest(5)
    void ofTwoAnswersThatAlertTogetherOneWaits() throws Exception {
        String address = "/platforms/" + contributors.platform() + "/answers";
        List<Case> waiting = List.of(
                contributors.filed(contributors.post(
                        contributors.member(), address, Contributors.answer("4a", "[\"NO_ACCESS\"]"))),
                contributors.filed(
                        contributors.post(contributors.member(), address, Contributors.answer("4b", "[\"RANKING\"]"))));

        List<HttpResponse<String>> answers =
                AtOnce.run(List.of(publishing(waiting.get(0)), publishing(waiting.get(1))));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(with(waiting, CaseStatus.PUBLISHED)).isEqualTo(1);
        assertThat(with(waiting, CaseStatus.OPEN)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void ofOnePlatformThatTwoProposedOneIsListed() throws Exception {
        String body = Contributors.platform("Double " + System.nanoTime());
        List<Case> waiting = List.of(
                contributors.filed(contributors.post(contributors.member(), "/platforms", body)),
                contributors.filed(contributors.post(contributors.member(), "/platforms", body)));

        List<HttpResponse<String>> answers =
                AtOnce.run(List.of(publishing(waiting.get(0)), publishing(waiting.get(1))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        HttpResponse<String> late = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(Client.problem(409, late).get("code").asString()).isEqualTo("ALREADY_LISTED");
        assertThat(with(waiting, CaseStatus.PUBLISHED)).isEqualTo(1);
        assertThat(with(waiting, CaseStatus.OPEN)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void aPlatformOrARemarkSentManyTimesIsOneCase() throws Exception {
        Contributor author = contributors.member();
        String name = "Écho " + System.nanoTime();
        assertOneCase(author, "/platforms", Contributors.platform(name));
        assertOneCase(author, "/remarks", "{\"text\": \"" + name + "\", \"criterion\": 4}");
    }

    private void assertOneCase(Contributor author, String address, String body) throws Exception {
        Callable<HttpResponse<String>> post = () -> contributors.post(author, address, body);
        assertThat(AtOnce.run(Collections.nCopies(4, post)).stream()
                        .map(contributors::filed)
                        .map(Case::id)
                        .distinct())
                .hasSize(1);
    }
}
