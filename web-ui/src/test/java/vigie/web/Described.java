package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import vigie.api.openapi.Contract;

/** The API's description, which knows every answer that these tests get from it. */
final class Described {
    private static @Nullable Contract contract;

    private Described() {}

    /** The same answer, unless it is one that the description does not know. */
    static HttpResponse<String> checked(Site site, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        if (answer.uri().getPath().startsWith("/api/v1/")) {
            assertThat(contract(site).violations(answer))
                    .as(answer.request().method() + " " + answer.uri() + " " + answer.statusCode())
                    .isEmpty();
        }
        return answer;
    }

    /** One for all: what the API says of itself is the same wherever it runs. */
    private static synchronized Contract contract(Site site) throws IOException, InterruptedException {
        Contract known = contract;
        if (known == null) {
            HttpRequest request = HttpRequest.newBuilder(site.address().resolve("/api/v1/openapi.yml"))
                    .build();
            known = new Contract(site.http()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            contract = known;
        }
        return known;
    }
}
