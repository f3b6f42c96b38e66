package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.persistence.Database;

/** Which answers are given again, and to whom. */
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
                client.send("POST", MOMENTS + "201", "{}", KEY, key, "If-None-Match", "*"),
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
}
