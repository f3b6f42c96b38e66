package vigie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;

/** Those whom a decision concerns read it before they appeal it; nobody else does. */
@MicronautTest(transactional = false)
class AppealableIT implements ReportServer {
    private static final String APPEALS = "/api/v1/appeals/";

    @Inject
    Client client;

    @Inject
    Moderated moderated;

    @Test
    void anAuthorReadsTheDecisionAndWhatBecameOfTheirAppeal() throws Exception {
        Member author = moderated.member(Role.MEMBER);
        Decision decision = moderated.withdraw(moderated.published(author).id());
        String address = APPEALS + decision.id().value();
        JsonNode before = read(address, author);
        assertThat(before.get("decision").asString())
                .isEqualTo(decision.id().value().toString());
        assertThat(before.get("kind").asString()).isEqualTo("ANSWER");
        assertThat(before.get("outcome").asString()).isEqualTo("WITHDRAW");
        assertThat(before.get("ground").asString()).isEqualTo("NAMES_A_PERSON");
        assertThat(before.get("reason").asString()).isEqualTo("Parce que, par exemple.");
        assertThat(before.get("open").asBoolean()).isTrue();
        assertThat(before.get("lastDay").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(before.get("appeal").isNull()).isTrue();

        HttpResponse<String> appealed = client.send(
                "POST",
                "/api/v1/appeals",
                Client.object("decision", decision.id().value().toString(), "text", "Non."),
                moderated.bearer(author));
        assertThat(appealed.statusCode()).as(appealed.body()).isEqualTo(201);
        JsonNode after = read(address, author);
        assertThat(after.get("open").asBoolean()).isFalse();
        assertThat(after.get("appeal").get("text").asString()).isEqualTo("Non.");
        assertThat(after.get("appeal").get("status").asString()).isEqualTo("OPEN");

        client.problem(404, address, moderated.bearer(moderated.member(Role.MEMBER)));
        client.problem(404, APPEALS + "7", moderated.bearer(author));
        client.problem(400, address + "?all=true", moderated.bearer(author));
    }

    private JsonNode read(String address, Member who) throws Exception {
        HttpResponse<String> answer = client.get(address, moderated.bearer(who));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    @Test
    void aReporterReadsTheDecisionByTheTokenOfTheLetter() throws Exception {
        Case published = moderated.published(moderated.member(Role.MEMBER));
        HttpResponse<String> sent = client.send(
                "POST",
                "/api/v1/reports",
                moderated.report("ANSWER", published.subject().toString(), Map.of("email", "lecture@exemple.fr")));
        CaseId report =
                moderated.reportCase(Client.parsed(sent.body()).get("receipt").asString());
        moderated.decide(moderated.member(Role.MODERATOR), report, Outcome.REFUSE);
        String token = moderated.letter("REPORT_REFUSED", "lecture@exemple.fr", "token");

        HttpResponse<String> answer = decision(Client.object("token", token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode read = Client.parsed(answer.body());
        assertThat(read.get("kind").asString()).isEqualTo("REPORT");
        assertThat(read.get("ground").asString()).isEqualTo("UNFOUNDED");
        assertThat(read.get("open").asBoolean()).isTrue();

        Client.problem(404, decision(Client.object("token", token + "x")));
        Client.problem(400, decision("{}"));
        Client.problem(400, decision(Client.object("token", token, "text", "Non.")));
    }

    private HttpResponse<String> decision(String body) throws Exception {
        return client.send("POST", "/api/v1/reports/decision", body);
    }
}
