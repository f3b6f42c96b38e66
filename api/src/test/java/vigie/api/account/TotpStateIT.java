package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;

/** How a second factor stands, as its member's program reads it. */
@MicronautTest(transactional = false)
class TotpStateIT implements AccountServer {
    private static final String TOTP = Coaches.ME + "/totp";

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    private String state(SignedInCoach who) throws Exception {
        HttpResponse<String> answer = client.get(TOTP, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void giveUp(SignedInCoach who) throws Exception {
        assertThat(client.send("DELETE", TOTP + "/start", "", who.bearer()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void whatWasBegunIsGivenUpAndWhatCountsStays() throws Exception {
        SignedInCoach coach = coaches.inside();
        assertThat(state(coach)).isEqualTo("{\"on\":false,\"started\":false,\"recoveryCodesLeft\":0}");
        AuthenticatorApp app = coaches.startTotp(coach);
        assertThat(state(coach))
                .isEqualTo("{\"on\":false,\"started\":true,\"recoveryCodesLeft\":0}")
                .doesNotContain(app.secret());
        giveUp(coach);
        assertThat(state(coach)).contains("\"started\":false");
        assertThat(Coaches.code(409, coaches.totp("PUT", coach, "code", app.code())))
                .isEqualTo("TOTP_NOT_ON");

        List<String> codes = coaches.switchTotpOn(coach);
        giveUp(coach);
        assertThat(state(coach))
                .isEqualTo("{\"on\":true,\"started\":false,\"recoveryCodesLeft\":%d}".formatted(codes.size()));
        coaches.login(coach.coach().email(), Coaches.PASSWORD, "totp", codes.getFirst());
        assertThat(state(coach)).contains("\"recoveryCodesLeft\":" + (codes.size() - 1));
        client.problem(400, TOTP + "?secret=true", coach.bearer());
    }
}
