package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.LogEvents;
import vigie.api.account.AtOnce;
import vigie.api.account.Coaches;
import vigie.api.persistence.Database;

/** What happens while the same is being done, and when nobody is there any more to hear or to do it. */
@MicronautTest(transactional = false)
class MeanwhileIT implements KeyedServer {
    private static final String MOMENTS = "/api/v1/failing/moments/";

    @Inject
    Client client;

    @Inject
    Database database;

    @Inject
    MomentsApi moments;

    @Inject
    EmbeddedServer server;

    private String key = "";

    @BeforeEach
    void nothingYet() throws Exception {
        moments.calls.set(0);
        database.change("delete from answered_request");
        key = UUID.randomUUID().toString();
    }

    private HttpResponse<String> post(String what) throws Exception {
        return client.send("POST", MOMENTS + what, "{}", KEY, key);
    }

    @Test
    void twentyAtOnceAreOne() throws Exception {
        Callable<HttpResponse<String>> send = () -> post("slow");
        CompletableFuture<Void> released = CompletableFuture.runAsync(() -> {
            moments.begun.acquireUninterruptibly();
            moments.goOn.release();
        });
        List<HttpResponse<String>> answers = AtOnce.run(Collections.nCopies(20, send));
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

    /** What was done is done, and is said. */
    @Test
    void anAnswerThatCannotBeKeptIsAnsweredAllTheSame() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                LogEvents log = new LogEvents()) {
            Future<HttpResponse<String>> answer = thread.submit(() -> post("slow"));
            moments.begun.acquire();
            database.change("alter table answered_request rename to answered_request_away");
            try {
                moments.goOn.release();
                assertThat(answer.get().body()).isEqualTo("{\"call\":1}");
            } finally {
                database.change("alter table answered_request_away rename to answered_request");
            }
            String request = answer.get().headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(log.of(request))
                    .filteredOn(event -> event.getLevel() == Level.ERROR)
                    .singleElement()
                    .satisfies(event -> assertThat(event.getThrowableProxy()).isNotNull());
        }
        assertThat(Coaches.code(409, post("slow"))).isEqualTo("IN_PROGRESS");
    }

    private void age(String interval) throws Exception {
        database.change("update answered_request set begun_at = begun_at - interval '" + interval + "'");
    }
}
