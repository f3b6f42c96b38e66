package vigie.api.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;

/** A program that follows links alone reads every list to its end. */
@MicronautTest(transactional = false)
class NextPageLinksIT implements FilledDirectory {
    private static final Pattern NEXT = Pattern.compile("<(/api/v1/[^>]+)>; rel=\"next\"");

    @Inject
    Client client;

    private Optional<String> next(HttpResponse<?> answer) {
        return answer.headers().firstValue("Link").map(link -> {
            Matcher match = NEXT.matcher(link);
            assertThat(match.matches()).as(link).isTrue();
            return match.group(1);
        });
    }

    private List<String> names(String first) throws Exception {
        List<String> names = new ArrayList<>();
        Optional<String> address = Optional.of(first);
        while (address.isPresent()) {
            HttpResponse<String> answer = client.get(address.get());
            assertThat(answer.statusCode()).as(address.get()).isEqualTo(200);
            Client.parsed(answer.body())
                    .get("items")
                    .forEach(item -> names.add(item.get("slug").asString()));
            address = next(answer);
        }
        return names;
    }

    @Test
    void allPagesAreReadByFollowingThem() throws Exception {
        assertThat(names("/api/v1/platforms?limit=7"))
                .hasSize(57)
                .doesNotHaveDuplicates()
                .isEqualTo(names("/api/v1/platforms?limit=100"));
    }

    @Test
    void filtersAreKept() throws Exception {
        List<String> all = names("/api/v1/platforms?kind=HYBRID,SERVICE&q=co&limit=100");
        assertThat(all).hasSizeGreaterThan(4);
        assertThat(names("/api/v1/platforms?kind=HYBRID,SERVICE&q=co&limit=3")).isEqualTo(all);
    }

    @Test
    void aHeadNamesItToo() throws Exception {
        String address = "/api/v1/platforms?limit=7";
        HttpResponse<Void> head = client.ask("HEAD", address, HttpResponse.BodyHandlers.discarding());
        assertThat(next(head)).isPresent().isEqualTo(next(client.get(address)));
    }

    @Test
    void theLastPageNamesNone() throws Exception {
        assertThat(next(client.get("/api/v1/platforms?limit=57"))).isEmpty();
        assertThat(next(client.get("/api/v1/platforms?q=nosuchplatform"))).isEmpty();
        assertThat(next(client.get("/api/v1/questionnaire"))).isEmpty();
    }
}
