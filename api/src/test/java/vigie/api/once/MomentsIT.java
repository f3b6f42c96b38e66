package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.account.AtOnce;
import vigie.api.account.Coaches;
import vigie.api.persistence.Database;

/** Which answers are given again, and what happens to those who send the same meanwhile. */
@MicronautTest(transactional = false)
class MomentsIT implements KeyedServer {
    private static final String MOMENTS = "/api/v1/failing/moments/";

    @Inject
    Client client;

    @Inject
    Database database;

    @Inject
    MomentsApi moments;

    @Inject
    EmbeddedServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void nothingYet() throws Exception {
        moments.calls.set(0);
        database.change("delete from answered_request");
    }

    private HttpResponse<String> post(String what, String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = KEY;
        all[headers.length + 1] = key;
        return client.send("POST", MOMENTS + what, "{}", all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "201", "202", "204", "400", "403", "404", "409", "422", "428"})
    void whatIsSettledIsAnsweredAgain(String status) throws Exception {
        HttpResponse<String> first = post(status);
        HttpResponse<String> second = post(status);

        assertThat(first.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(KeyedServer.again(first)).isFalse();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(second.headers().firstValue("RateLimit")).isPresent();
        assertThat(moments.calls).hasValue(1);
    }

    @Test
    void itsHeadersAreAnsweredAgain() throws Exception {
        post("moved");
        HttpResponse<String> second = post("moved");

        assertThat(KeyedServer.again(second)).isTrue();
        assertThat(second.headers().firstValue("Location")).hasValue("/somewhere");
        assertThat(second.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"401", "429", "500", "503", "secret"})
    void whatPassesOrIsSecretLeavesTheKeyToTheNextTry(String what) throws Exception {
        post(what);
        assertThat(database.count("answered_request")).isZero();
        assertThat(KeyedServer.again(post(what))).isFalse();
        assertThat(moments.calls).hasValue(2);
    }

    @Test
    void whatIsNeverKeptAndWhatIsReadTakeNoNoticeOfKeys() throws Exception {
        post("never");
        post("never", KEY, "two keys");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> read = client.get(MOMENTS + "read", KEY, "two words");
            assertThat(read.statusCode()).isEqualTo(200);
        }
        assertThat(moments.calls).hasValue(4);
        assertThat(database.count("answered_request")).isZero();
    }

    /** Micronaut takes another way through its filters when a browser says where it asks from. */
    @Test
    void whereABrowserAsksFromChangesNothing() throws Exception {
        String here = server.getURI().toString();
        assertThat(client.get(MOMENTS + "read", KEY, "two words", "Origin", here)
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("never", KEY, "two keys", "Origin", here).statusCode()).isEqualTo(200);
        assertThat(client.send("POST", MOMENTS + "201", "{}", "Origin", here).statusCode())
                .isEqualTo(201);
        assertThat(database.count("answered_request")).isZero();
        post("202", "Origin", here);
        assertThat(KeyedServer.again(post("202", "Origin", here))).isTrue();
        assertThat(moments.calls).hasValue(4);
    }

    @Test
    void whatElseComesUnderTheKeyIsRefused() throws Exception {
        post("201");
        for (HttpResponse<String> other : List.of(
                client.send("POST", MOMENTS + "201", "{ }", KEY, key),
                client.send("POST", MOMENTS + "202", "{}", KEY, key),
                client.send("POST", MOMENTS + "201?a=1", "{}", KEY, key),
                client.send("POST", MOMENTS + "201", "{}", KEY, key, "If-Match", "\"1\""),
                client.sendAs("application/json;charset=utf-8", "POST", MOMENTS + "201", "{}", KEY, key))) {
            assertThat(Coaches.code(422, other)).isEqualTo("KEY_REUSED");
        }
        assertThat(KeyedServer.again(post("201", "Accept-Language", "en"))).isTrue();
        assertThat(KeyedServer.again(client.send("POST", MOMENTS + "201", "{}", KEY, "\"" + key + "\"")))
                .isTrue();
        assertThat(moments.calls).hasValue(1);
    }

    @Test
    void strangersElsewhereHaveKeysOfTheirOwn() throws Exception {
        post("201", "X-Forwarded-For", "192.0.2.1");
        assertThat(KeyedServer.again(post("201", "X-Forwarded-For", "192.0.2.2")))
                .isFalse();
        assertThat(KeyedServer.again(post("201", "X-Forwarded-For", "192.0.2.1")))
                .isTrue();
        assertThat(moments.calls).hasValue(2);
    }

    @Test
    void twentyAtOnceAreOne() throws Exception {
        List<Callable<HttpResponse<String>>> twenty = IntStream.range(0, 20)
                .mapToObj(each -> (Callable<HttpResponse<String>>) () -> post("slow"))
                .toList();
        CompletableFuture<Void> released = CompletableFuture.runAsync(() -> {
            moments.begun.acquireUninterruptibly();
            moments.goOn.release();
        });
        List<HttpResponse<String>> answers = AtOnce.run(twenty);
        released.join();

        assertThat(moments.calls).hasValue(1);
        List<HttpResponse<String>> told = new ArrayList<>(answers);
        told.removeIf(each -> each.statusCode() == 200 && each.body().equals("{\"call\":1}"));
        assertThat(told).hasSizeLessThan(20).allSatisfy(each -> {
            assertThat(Coaches.code(409, each)).isEqualTo("IN_PROGRESS");
            assertThat(each.headers().firstValue("Retry-After")).hasValue("2");
        });
        assertThat(answers.stream().filter(each -> each.statusCode() == 200 && !KeyedServer.again(each)))
                .hasSize(1);
        assertThat(database.count("answered_request")).isEqualTo(1);
    }

    /** What keys are for: nobody was there any more when the answer came. */
    @Test
    void whoHungUpFindsTheAnswer() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + MOMENTS + "slow HTTP/1.1\r\nHost: localhost\r\n" + KEY + ": " + key
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            moments.begun.acquire();
        }
        assertThat(Coaches.code(409, post("slow"))).isEqualTo("IN_PROGRESS");
        moments.goOn.release();
        HttpResponse<String> answer = post("slow");
        for (int tries = 0; answer.statusCode() == 409 && tries < 100; tries++) {
            Thread.sleep(50);
            answer = post("slow");
        }
        assertThat(answer.body()).isEqualTo("{\"call\":1}");
        assertThat(KeyedServer.again(answer)).isTrue();
    }

    @Test
    void whatAProcessLeftUndoneIsDoneAgainAfterTwoMinutes() throws Exception {
        post("201");
        database.change("update answered_request set status = null, headers = null, body = null");
        age("119 seconds");
        assertThat(Coaches.code(409, post("201"))).isEqualTo("IN_PROGRESS");
        age("1 second");
        assertThat(KeyedServer.again(post("201"))).isFalse();
        assertThat(KeyedServer.again(post("201"))).isTrue();
        assertThat(moments.calls).hasValue(2);
    }

    @Test
    void anAnswerIsGivenAgainForADay() throws Exception {
        post("201");
        age("23 hours 59 minutes");
        assertThat(KeyedServer.again(post("201"))).isTrue();
        age("1 minute");
        assertThat(KeyedServer.again(post("201"))).isFalse();
        assertThat(KeyedServer.again(post("201"))).isTrue();
        assertThat(moments.calls).hasValue(2);
    }

    private void age(String interval) throws Exception {
        database.change("update answered_request set begun_at = begun_at - interval '" + interval + "'");
    }
}
