package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.proposal.Contributors;
import vigie.moderation.Case;
import vigie.moderation.Outcome;

/** What changed in the whole directory, as a program reads it. */
@MicronautTest(transactional = false)
class NewsApiIT implements ManyContributions {
    private static final String NEWS = "/api/v1/news";

    @Inject
    Client client;

    @Inject
    Contributors contributors;

    /** An import is one change of each platform; what people do is told as in the platform's history. */
    @Test
    void importsAndWhatPeopleChangedAreToldTheLatestFirst() throws Exception {
        String slug = contributors.platform();
        Case answer = contributors.filed(contributors.post(
                contributors.member(), "/platforms/" + slug + "/answers", Contributors.answer("1a", "[\"YES\"]")));
        assertThat(client.json(NEWS).toString()).doesNotContain("ANSWER_PUBLISHED");
        contributors.decide(contributors.moderator("Alix"), answer.id(), Outcome.PUBLISH);

        JsonNode news = client.json(NEWS + "?limit=3").get("items");
        JsonNode latest = news.get(0);
        assertThat(latest.propertyNames())
                .containsExactlyInAnyOrder("platform", "platformName", "at", "change", "imported");
        assertThat(latest.get("platform").asString()).isEqualTo(slug);
        assertThat(latest.get("imported").isNull()).isTrue();
        assertThat(latest.get("change"))
                .isEqualTo(client.json("/api/v1/platforms/" + slug + "/history")
                        .get("items")
                        .get(0));
        assertThat(news.get(1).get("change").get("what").asString()).isEqualTo("PLATFORM_PUBLISHED");
        JsonNode imported = news.get(2);
        assertThat(imported.get("change").isNull()).isTrue();
        assertThat(imported.get("imported").propertyNames()).containsExactlyInAnyOrder("added", "published", "updated");
        assertThat(imported.get("imported").get("added").asBoolean()).isTrue();
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() throws Exception {
        List<String> all = at(client.json(NEWS + "?limit=100"));
        assertThat(all).hasSizeGreaterThanOrEqualTo(57);
        List<String> paged = new ArrayList<>();
        String address = NEWS + "?limit=25";
        while (!address.isEmpty()) {
            JsonNode page = client.json(address);
            paged.addAll(at(page));
            address = page.get("next").isNull()
                    ? ""
                    : NEWS + "?limit=25&cursor="
                            + Client.encoded(page.get("next").asString());
        }
        assertThat(paged).containsExactlyElementsOf(all);
    }

    private static List<String> at(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("at").asString() + item.get("platform").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=nowhere", "platform=koach"})
    void whatHasNoMeaningIsNamed(String query) throws Exception {
        JsonNode problem = client.problem(400, NEWS + "?" + query);
        assertThat(problem.get("errors").get(0).get("field").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void whoHasThemGetsThemNotAgain() throws Exception {
        HttpResponse<String> answer = client.get(NEWS);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        assertThat(client.get(NEWS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"");
    }
}
