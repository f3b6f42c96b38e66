package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.Coaches.Coach;
import vigie.member.Role;
import vigie.migrations.TestDatabases;

/** Somebody tries to sign in again and again, as fast as the line carries it. */
class ThousandAttemptsIT {
    private static final int ATTEMPTS = 1_000;
    private static final int THREADS = 8;
    private static final int FLOOD = 300;
    private static final int HASHES_AT_ONCE = 2;

    @Test
    void ofAThousandAttemptsFromOneAddressTenAreLookedAt() throws Exception {
        try (RunningServer server = RunningServer.start(AccountServer.withUsualLimits(TestDatabases.fresh()))) {
            Coach coach = server.coaches().known(Role.MEMBER);
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<List<Integer>> reader =
                    CompletableFuture.supplyAsync(() -> readsMeanwhile(server.client(), over));
            int before = server.get(CountedHashes.class).compared();
            Callable<List<Integer>> attacker = () -> {
                List<Integer> answers = new ArrayList<>();
                for (int attempt = 0; attempt < ATTEMPTS / THREADS; attempt++) {
                    answers.add(server.coaches()
                            .login(coach.email(), "essai numéro " + attempt)
                            .statusCode());
                }
                return answers;
            };
            List<Integer> answers = AtOnce.run(Collections.nCopies(THREADS, attacker)).stream()
                    .flatMap(List::stream)
                    .toList();
            over.set(true);
            assertThat(answers).hasSize(ATTEMPTS).containsOnly(401, 429);
            assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(10);
            assertThat(server.get(CountedHashes.class).compared() - before).isBetween(1, 10);
            assertThat(reader.get(1, TimeUnit.MINUTES)).isNotEmpty().containsOnly(200);
        }
    }

    private static List<Integer> readsMeanwhile(Client client, AtomicBoolean over) {
        List<Integer> answers = new ArrayList<>();
        while (!over.get()) {
            try {
                answers.add(client.get("/api/v1/questionnaire").statusCode());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        return answers;
    }

    @Test
    void ofAFloodThatNoLimitStopsTwoPasswordsAreLookedAtAtATimeAndWhatCannotBeSoonIsRefused() throws Exception {
        Map<String, String> settings = AccountServer.settings(TestDatabases.fresh());
        try (RunningServer server = RunningServer.start(settings);
                HttpClient http = HttpClient.newHttpClient();
                LogEvents log = new LogEvents()) {
            Coach coach = server.coaches().known(Role.MEMBER);
            BusyHashing hashing = BusyHashing.watch();
            List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
            for (int attempt = 0; attempt < FLOOD; attempt++) {
                String email = attempt % 2 == 0 ? coach.email() : "personne" + attempt + "@coachs.example";
                flood.add(http.sendAsync(attempt(server, email), HttpResponse.BodyHandlers.ofString()));
            }
            List<Integer> answers = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> each : flood) {
                HttpResponse<String> answer = server.client().checked(each.get(1, TimeUnit.MINUTES));
                answers.add(answer.statusCode());
                assertThat(answer.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(answer.statusCode() == 429);
            }
            assertThat(answers).containsOnly(401, 429).contains(401, 429);
            assertThat(hashing.most()).isBetween(1, HASHES_AT_ONCE);
            assertThat(log.all()).noneMatch(event -> event.getFormattedMessage().contains(" failed"));

            assertThat(server.coaches().login(coach.email(), Coaches.PASSWORD).statusCode())
                    .isEqualTo(200);
            assertThat(server.client().get("/api/v1/questionnaire").statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest attempt(RunningServer server, String email) {
        String body = Client.object("email", email, "password", Coaches.OTHER_PASSWORD);
        URI login = server.server().getURI().resolve("/api/v1/login");
        return HttpRequest.newBuilder(login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
