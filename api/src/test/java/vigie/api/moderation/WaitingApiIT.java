package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.member.Role;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;

/** How much waits for moderators, and which case comes next for one of them. */
@MicronautTest(transactional = false)
class WaitingApiIT implements ModerationServer {
    private static final String CASES = "/api/v1/moderation/cases";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    CaseRows rows;

    private SignedInCoach moderator;
    private String oldest;
    private String own;
    private String newest;

    @BeforeAll
    void fill() throws Exception {
        moderator = coaches.inside(Role.MODERATOR);
        String slug = rows.platform("Suite");
        String author = coaches.id(coaches.inside());
        oldest = rows.add(CaseKind.ANSWER, CaseStatus.OPEN, slug, author, 30, "{}", null);
        own = rows.add(CaseKind.REMARK, CaseStatus.OPEN, null, coaches.id(moderator), 20, "{}", null);
        newest = rows.add(CaseKind.REMARK, CaseStatus.OPEN, null, author, 10, "{}", null);
        rows.add(CaseKind.REMARK, CaseStatus.PUBLISHED, null, author, 5, "{}", null);
    }

    private JsonNode read(String address) throws Exception {
        HttpResponse<String> answer = client.get(CASES + address, moderator.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    @Test
    void countsWhatWaitsAndWhatAFilterFinds() throws Exception {
        JsonNode all = read("/count");
        assertThat(all.get("matching").asInt()).isEqualTo(3);
        assertThat(all.get("waiting").toString())
                .isEqualTo("{\"PLATFORM\":0,\"ANSWER\":1,\"EXPERIENCE\":0,\"REMARK\":2,\"REPORT\":0,\"APPEAL\":0}");
        assertThat(read("/count?kind=REMARK").get("matching").asInt()).isEqualTo(2);
        JsonNode decided = read("/count?status=PUBLISHED");
        assertThat(decided.get("matching").asInt()).isEqualTo(1);
        assertThat(decided.get("waiting")).isEqualTo(all.get("waiting"));
    }

    /** Never what the moderator sent themself, and from the end back to the beginning. */
    @Test
    void theNextIsTheOldestAfterOneThatTheAskerMayDecide() throws Exception {
        assertThat(read("/next").get("id").asString()).isEqualTo(oldest);
        assertThat(read("/next?after=" + oldest).get("id").asString()).isEqualTo(newest);
        assertThat(read("/next?after=" + own).get("id").asString()).isEqualTo(newest);
        assertThat(read("/next?after=" + newest).get("id").asString()).isEqualTo(oldest);
        assertThat(read("/next?kind=REMARK&after=" + newest).get("id").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/next?after=7",
                "/next?after=0189c2d4-1111-7000-8000-00000000000a",
                "/next?kind=NOTHING",
                "/next?limit=1",
                "/count?after=7",
                "/count?status=LOST"
            })
    void whatHasNoMeaningIsNamed(String address) throws Exception {
        JsonNode problem = client.problem(400, CASES + address, moderator.bearer());
        String parameter = address.replaceAll(".*\\?|=.*", "");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(parameter);
    }
}
