package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import vigie.api.account.FilledAccountServer;

/** The shipped platforms, wide limits, letters that are kept, and clients that say where they are. */
interface KeyedServer extends FilledAccountServer {
    String KEY = "Idempotency-Key";

    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = FilledAccountServer.super.getProperties();
        properties.put("vigie.trusted-proxies", "127.0.0.1, ::1");
        return properties;
    }

    /** Whether this answer was given before. */
    static boolean again(HttpResponse<?> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    static void assertAgain(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(again(first)).isFalse();
        assertThat(again(second)).as(second.body()).isTrue();
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
    }
}
