package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.FilledAccountServer;
import vigie.member.Role;

/**
 * Ten thousand requests, the same every time, of everything that the description allows and of much that it does not: no
 * answer is a failure of the server's, and none is one that the description does not know.
 */
@MicronautTest(transactional = false)
class RandomRequestsIT implements FilledAccountServer {
    private static final long SEED = Long.getLong("vigie.seed", 20_261_127L);
    private static final int REQUESTS = Integer.getInteger("vigie.requests", 10_000);
    /** After so many everybody is somebody new: accounts are closed and roles taken away on the way. */
    private static final int ROUND = 500;

    /** What the items of a list are called in the addresses of other calls. */
    private static final Map<String, String> IDENTIFIED = Map.of(
            "listCases", "caseId",
            "listMembers", "memberId",
            "listMySessions", "sessionId",
            "listMyAccessTokens", "accessTokenId");

    @Inject
    EmbeddedServer server;

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Test
    void nothingBreaksAndNothingIsUnheardOf() throws Exception {
        Contract contract = Contract.of(server);
        RandomValues values = new RandomValues(contract.document(), new Random(SEED));
        RandomRequests requests = new RandomRequests(contract, server.getURI(), values);
        for (String slug : Client.slugs(client.json("/api/v1/platforms?limit=6"))) {
            values.remember("slug", slug);
            values.remember("id", slug);
        }
        values.remember(client.json("/api/v1/questionnaire"));
        for (JsonNode ground : client.json("/api/v1/grounds").get("items")) {
            values.remember("ground", ground.get("code").asString());
        }
        for (JsonNode criterion : client.json("/api/v1/questionnaire").get("criteria")) {
            criterion
                    .get("asks")
                    .forEach(ask -> values.remember("ask", ask.get("id").asString()));
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        Map<String, List<String>> bearers = Map.of();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 0; number < REQUESTS; number++) {
                if (number % ROUND == 0) {
                    bearers = bearers(values);
                }
                RandomRequests.Made made = requests.next(bearers);
                HttpResponse<String> answer = http.send(made.request(), HttpResponse.BodyHandlers.ofString());
                for (String violation : violations(contract, answer)) {
                    wrong.putIfAbsent(made.operation() + " " + violation, "request " + number + ": " + made);
                }
                if (answer.statusCode() < 300) {
                    done.add(made.operation().id());
                    remember(values, made.operation().id(), answer);
                }
            }
        }
        assertThat(wrong).as("with the seed " + SEED).isEmpty();
        assertThat(done)
                .as("what was done at least once")
                .hasSizeGreaterThan(contract.operations().size() * 2 / 3)
                .contains("writeMyExperience", "listCases", "readCase", "decideCase", "listMembers");
    }

    private static List<String> violations(Contract contract, HttpResponse<String> answer) {
        List<String> violations = new ArrayList<>(contract.violations(answer));
        if (answer.statusCode() >= 500) {
            violations.add("answers " + answer.statusCode());
        }
        return violations;
    }

    private static void remember(RandomValues values, String operation, HttpResponse<String> answer) {
        String path = answer.uri().getRawPath().replaceFirst("^/api/v1", "");
        answer.headers().firstValue("ETag").ifPresent(tag -> {
            values.remember("ETag", tag);
            values.remember("ETag " + path, tag);
        });
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.equals("application/json") && !answer.body().isEmpty()) {
            JsonNode body = Client.parsed(answer.body());
            values.remember(body);
            if (operation.equals("readCase")) {
                // Who has read a case can decide it.
                List.of(1, 2, 3)
                        .forEach(
                                time -> values.remember("caseId", body.get("id").asString()));
            }
            String identifies = IDENTIFIED.get(operation);
            for (JsonNode item : body.path("items")) {
                if (identifies != null) {
                    values.remember(identifies, item.get("id").asString());
                }
            }
        }
    }

    private Map<String, List<String>> bearers(RandomValues values) throws Exception {
        Map<String, List<String>> bearers = new TreeMap<>();
        for (Role role : Role.values()) {
            for (int number = 0; number < 2; number++) {
                Coaches.SignedInCoach coach = coaches.inside(role);
                bearers.computeIfAbsent(role.name(), each -> new ArrayList<>()).add(coach.access());
                values.remember("email", coach.coach().email());
                values.remember("refreshToken", coach.refresh());
            }
        }
        String[] bearer = coaches.inside().bearer();
        for (String scopes : List.of("[\"READ\"]", "[\"READ\",\"CONTRIBUTE\"]")) {
            HttpResponse<String> minted = client.send(
                    "POST",
                    "/api/v1/me/access-tokens",
                    "{\"name\":\"Outil\",\"scopes\":" + scopes + ",\"days\":30}",
                    bearer);
            bearers.computeIfAbsent("TOKEN", each -> new ArrayList<>())
                    .add(Client.parsed(minted.body()).get("token").asString());
        }
        bearers.put("NOBODY", List.of("", "nonsense", "vigie_" + "0".repeat(64)));
        return bearers;
    }
}
