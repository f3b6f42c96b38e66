package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;

@MicronautTest(transactional = false)
class PlatformApiIT implements FilledDirectory {
    @Inject
    Client client;

    @Test
    void listsPlatforms() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/platforms?limit=100");
        System.out.println(answer.statusCode() + " " + answer.headers().map()
                + answer.body().substring(0, 1500));
        for (String path : new String[] {
            "/api/v1/platforms/coachhub",
            "/api/v1/platforms?q=coachub",
            "/api/v1/platforms?kind=X&foo=1",
            "/api/v1/platforms/none",
            "/nope",
            "/api/v1/questionnaire",
            "/api/v1/platforms?cursor=abc",
            "/health",
            "/prometheus"
        }) {
            HttpResponse<String> one = client.get(path);
            System.out.println(
                    path + " " + one.statusCode() + " " + one.headers().map().get("content-type")
                            + one.body().substring(0, Math.min(1800, one.body().length())));
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
