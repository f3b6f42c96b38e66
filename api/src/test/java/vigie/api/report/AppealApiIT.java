package vigie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigie.account.ForgetTheOld;
import vigie.api.Client;
import vigie.api.persistence.Database;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;

/** Decisions are appealed once, by whom they concern. */
@MicronautTest(transactional = false)
class AppealApiIT implements ReportServer {
    private static final String WHY = "Je ne nomme personne.";

    @Inject
    Client client;

    @Inject
    Database database;

    @Inject
    Moderated moderated;

    @Inject
    ForgetTheOld forgetting;

    private HttpResponse<String> appeal(Member who, Decision decision, String text) throws Exception {
        return client.send(
                "POST",
                "/api/v1/appeals",
                Client.object("decision", decision.id().value().toString(), "text", text),
                moderated.bearer(who));
    }

    private HttpResponse<String> appeal(String token, String text) throws Exception {
        return client.send("POST", "/api/v1/reports/appeals", Client.object("token", token, "text", text));
    }

    private static CaseId opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new CaseId(
                UUID.fromString(Client.parsed(answer.body()).get("case").asString()));
    }

    private static String code(int status, HttpResponse<String> answer) {
        return Client.problem(status, answer).get("code").asString();
    }

    /** The receipt of a report on this, by a visitor. */
    private CaseId reported(Case published, String email) throws Exception {
        HttpResponse<String> answer = client.send(
                "POST",
                "/api/v1/reports",
                moderated.report("ANSWER", published.subject().toString(), Map.of("email", email)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return moderated.reportCase(Client.parsed(answer.body()).get("receipt").asString());
    }

    /** What the member is offered to appeal. */
    private List<String> contributions(Member author) throws Exception {
        return Client.parsed(client.get("/api/v1/me/contributions", moderated.bearer(author))
                        .body())
                .get("items")
                .valueStream()
                .filter(item -> !item.get("appealable").isNull())
                .map(item -> item.get("appealable").asString())
                .toList();
    }

    /** Reported, withdrawn by two, appealed by its author, back. */
    @Test
    void theWholeWay() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        Case published = moderated.published(author);
        moderated.withdraw(reported(published, "chemin@exemple.fr"));
        assertThat(moderated.status(published.id())).isEqualTo("WITHDRAWN");
        UUID decision = UUID.fromString(database.value(
                "select id from decision where case_id = '" + published.id().value() + "' and takes_effect"));

        assertThat(contributions(author)).containsExactly(decision.toString());
        CaseId appeal = opened(client.send(
                "POST",
                "/api/v1/appeals",
                Client.object("decision", decision.toString(), "text", WHY),
                moderated.bearer(author)));
        assertThat(contributions(author)).as("it is not offered again").doesNotContain(decision.toString());
        assertThat(moderated.letter("APPEAL_RECEIVED", author.email().value(), "appealed"))
                .isEqualTo("ANSWER");
        moderated.decide(moderated.member(Role.MODERATOR), appeal, Outcome.REVERSE);

        assertThat(moderated.status(published.id())).isEqualTo("PUBLISHED");
        assertThat(moderated.letter("APPEAL_DECIDED", author.email().value(), "outcome"))
                .isEqualTo("REVERSE");
        assertThat(database.value("select count(*) from moderation_log where event = 'DECIDED' and case_id in ('"
                        + published.id().value() + "', '" + appeal.value() + "')"))
                .isEqualTo("3");
    }

    @Test
    void aReporterAppealsByTheTokenOfTheLetter() throws Exception {
        Case published = moderated.published(moderated.member(Role.MEMBER));
        CaseId report = reported(published, "jeton@exemple.fr");
        moderated.decide(moderated.member(Role.MODERATOR), report, Outcome.REFUSE);
        String token = moderated.letter("REPORT_REFUSED", "jeton@exemple.fr", "token");
        assertThat(database.value("select count(*) from report where appeal_token = '" + token + "'"))
                .as("kept as a digest only")
                .isEqualTo("0");

        CaseId appeal = opened(appeal(token, WHY));
        moderated.decide(moderated.member(Role.MODERATOR), appeal, Outcome.REVERSE);
        assertThat(moderated.status(published.id())).isEqualTo("PUBLISHED");
        moderated.decide(moderated.member(Role.MODERATOR), appeal, Outcome.REVERSE);
        assertThat(moderated.status(published.id())).isEqualTo("WITHDRAWN");
        assertThat(moderated.status(report)).isEqualTo("WITHDRAWN");
        assertThat(moderated.letter("APPEAL_DECIDED", "jeton@exemple.fr", "effect"))
                .isEqualTo("now");
        assertThat(code(404, appeal("no token", WHY))).isEqualTo("NOT_FOUND");
    }

    @Test
    void itIsForWhomItConcernsOnceAndWithAText() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        Case published = moderated.published(author);
        Decision decision = moderated.withdraw(published.id());

        assertThat(code(404, appeal(moderated.member(Role.MEMBER), decision, WHY)))
                .isEqualTo("NOT_FOUND");
        assertThat(code(404, appeal(moderated.member(Role.ADMINISTRATOR), decision, WHY)))
                .isEqualTo("NOT_FOUND");
        assertThat(code(400, appeal(author, decision, " "))).isEqualTo("BAD_REQUEST");
        assertThat(code(400, appeal(author, decision, "x".repeat(4_001)))).isEqualTo("BAD_REQUEST");
        CaseId appeal = opened(appeal(author, decision, "x".repeat(4_000)));
        assertThat(opened(appeal(author, decision, "x".repeat(4_000)))).isEqualTo(appeal);
        assertThat(code(409, appeal(author, decision, "Autre chose."))).isEqualTo("NO_APPEAL");
        assertThat(client.send("POST", "/api/v1/appeals", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void ofTwoAtOnceOneComesThrough() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        Decision decision = moderated.withdraw(moderated.published(author).id());
        List<Callable<Integer>> sends = IntStream.range(0, 6)
                .mapToObj(each -> (Callable<Integer>)
                        () -> appeal(author, decision, "Texte " + each).statusCode())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> each : threads.invokeAll(sends)) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        assertThat(database.value("select count(*) from moderation_case c join appeal a on a.id = c.subject_id"
                        + " where a.decision_id = '" + decision.id().value() + "'"))
                .isEqualTo("1");
    }

    @Test
    void aReporterIsForgottenWhenNothingCanBeAppealedAnyMore() throws Exception {
        CaseId waiting = reported(moderated.published(moderated.member(Role.MEMBER)), "attend@exemple.fr");
        CaseId recent = reported(moderated.published(moderated.member(Role.MEMBER)), "recent@exemple.fr");
        moderated.decide(moderated.member(Role.MODERATOR), recent, Outcome.REFUSE);
        CaseId old = reported(moderated.published(moderated.member(Role.MEMBER)), "vieux@exemple.fr");
        moderated.decide(moderated.member(Role.MODERATOR), old, Outcome.REFUSE);
        CaseId appealed = reported(moderated.published(moderated.member(Role.MEMBER)), "recours@exemple.fr");
        moderated.decide(moderated.member(Role.MODERATOR), appealed, Outcome.REFUSE);
        opened(appeal(moderated.letter("REPORT_REFUSED", "recours@exemple.fr", "token"), WHY));
        // As if they had been decided long ago; decisions are never changed otherwise.
        database.change("alter table decision disable trigger decision_is_kept");
        database.change("update decision set decided_at = now() - interval '7 months' where case_id in ('" + old.value()
                + "', '" + appealed.value() + "')");
        database.change("alter table decision enable trigger decision_is_kept");

        forgetting.forget();

        assertThat(database.value("select string_agg(reporter_email, ' ' order by reporter_email) from report where"
                        + " reporter_email in ('attend@exemple.fr', 'recent@exemple.fr', 'vieux@exemple.fr',"
                        + " 'recours@exemple.fr')"))
                .isEqualTo("attend@exemple.fr recent@exemple.fr recours@exemple.fr");
        assertThat(moderated.status(waiting)).isEqualTo("OPEN");
    }

    @Test
    void anAppealIsKeptAsItWasSent() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        opened(appeal(author, moderated.withdraw(moderated.published(author).id()), WHY));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> database.change("update appeal set text = 'x'")))
                .hasMessageContaining("An appeal is never changed.");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.change("delete from appeal")))
                .hasMessageContaining("An appeal is never changed.");
    }

    /** The account goes, and the appeal stays without a name. */
    @Test
    void theAccountOfWhoAppealedOrReportedCanBeDeleted() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        CaseId appeal = opened(
                appeal(author, moderated.withdraw(moderated.published(author).id()), WHY));
        HttpResponse<String> report = client.send(
                "POST", "/api/v1/reports", moderated.report("PLATFORM", "torch", Map.of()), moderated.bearer(author));
        CaseId reported =
                moderated.reportCase(Client.parsed(report.body()).get("receipt").asString());
        database.change("delete from member where id = '" + author.id().value() + "'");

        moderated.decide(moderated.member(Role.MODERATOR), appeal, Outcome.UPHOLD);
        moderated.decide(moderated.member(Role.MODERATOR), reported, Outcome.REFUSE);

        assertThat(moderated.status(appeal)).isEqualTo("UPHELD");
        assertThat(moderated.status(reported)).isEqualTo("REFUSED");
    }

    /** Whoever took it off may not put it back alone, so that the appeal is about nothing. */
    @Test
    void whileItWaitsWhatItIsAboutIsNotRestored() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        CaseId withdrawn = moderated.published(author).id();
        CaseId appeal = opened(appeal(author, moderated.withdraw(withdrawn), WHY));
        Member moderator = moderated.member(Role.MODERATOR);
        String seen = client.get("/api/v1/moderation/cases/" + withdrawn.value(), moderated.bearer(moderator))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String[] headers = {"If-Match", seen, "Authorization", moderated.bearer(moderator)[1]};
        String restore = Client.object("outcome", "RESTORE", "ground", "ERROR_OF_MODERATION", "reason", "À tort.");
        String decisions = "/api/v1/moderation/cases/" + withdrawn.value() + "/decisions";

        assertThat(Client.problem(409, client.send("POST", decisions, restore, headers))
                        .get("code")
                        .asString())
                .isEqualTo("APPEAL_WAITS");
        var shown =
                Client.parsed(client.get("/api/v1/moderation/cases/" + withdrawn.value(), moderated.bearer(moderator))
                        .body());
        assertThat(shown.get("appeal").asString()).isEqualTo(appeal.value().toString());
        assertThat(shown.get("you").get("outcomes").size()).isZero();

        moderated.decide(moderated.member(Role.MODERATOR), appeal, Outcome.UPHOLD);
        assertThat(client.send("POST", decisions, restore, headers).statusCode())
                .isEqualTo(201);
    }
}
