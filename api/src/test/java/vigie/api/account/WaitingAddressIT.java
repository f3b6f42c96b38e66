package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;
import vigie.mail.LetterKind;

/** The new address that waits to be confirmed: seen, written to again, and given up. */
@MicronautTest(transactional = false)
class WaitingAddressIT implements AccountServer {
    private static final String NEW = Coaches.ME + "/new-addresses";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    private List<JsonNode> waiting(SignedInCoach who) throws Exception {
        HttpResponse<String> answer = client.get(NEW, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body()).get("items").valueStream().toList();
    }

    private HttpResponse<String> sendAgain(SignedInCoach who) throws Exception {
        return client.send("POST", NEW + "/letters", "", who.bearer());
    }

    @Test
    void oneMoreLinkIsSentToTheAddressThatWaits() throws Exception {
        SignedInCoach coach = coaches.inside();
        assertThat(waiting(coach)).isEmpty();
        assertThat(Coaches.code(404, sendAgain(coach))).isEqualTo("NOT_FOUND");
        String fresh = coaches.newEmail();
        coaches.change(coach, "email", fresh, "currentPassword", Coaches.PASSWORD);

        assertThat(waiting(coach)).hasSize(1);
        assertThat(waiting(coach).getFirst().get("email").asString()).isEqualTo(fresh);
        assertThat(Instant.parse(waiting(coach).getFirst().get("until").asString()))
                .isAfter(Instant.now());
        assertThat(sendAgain(coach).statusCode()).isEqualTo(202);
        coaches.send();
        assertThat(letters.to(fresh, LetterKind.CONFIRM_EMAIL)).hasSize(2);
        assertThat(waiting(coaches.inside())).isEmpty();
    }

    @Test
    void whatIsGivenUpServesNoMore() throws Exception {
        SignedInCoach coach = coaches.inside();
        String fresh = coaches.newEmail();
        coaches.change(coach, "email", fresh, "currentPassword", Coaches.PASSWORD);
        String token = coaches.tokenFor(fresh, LetterKind.CONFIRM_EMAIL);
        for (int times = 0; times < 2; times++) {
            assertThat(client.send("DELETE", NEW, "", coach.bearer()).statusCode())
                    .isEqualTo(204);
        }
        assertThat(waiting(coach)).isEmpty();
        assertThat(Coaches.code(400, coaches.confirm(token))).isEqualTo("BAD_TOKEN");
        client.problem(400, NEW + "?all=true", coach.bearer());
        client.problem(401, NEW);
    }
}
