package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;

/** What a flood of sign-ins takes with it: that for which a password must be hashed, and nothing else of an account. */
@MicronautTest(transactional = false)
class BusyAccountsIT implements AccountServer {
    private static final int THREADS_AND_QUEUE = 64;

    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    @Named("accounts")
    ExecutorService accounts;

    @Test
    void whoIsSignedInGoesOnWhilePasswordsCannotBeLookedAt() throws Exception {
        SignedInCoach coach = coaches.inside();
        String token = coaches.inside().refresh();
        CountDownLatch over = new CountDownLatch(1);
        List<Future<?>> flood = new ArrayList<>();
        try {
            for (int attempt = 0; attempt < THREADS_AND_QUEUE; attempt++) {
                flood.add(accounts.submit(() -> {
                    over.await();
                    return "";
                }));
            }
            assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                    .isEqualTo(429);
            assertThat(coaches.change(coach, "displayName", "Camille").statusCode())
                    .isEqualTo(429);

            assertThat(coaches.status(coach)).isEqualTo(200);
            assertThat(client.get(Coaches.ME + "/export", coach.bearer()).statusCode())
                    .isEqualTo(200);
            assertThat(client.get(Coaches.ME + "/sessions", coach.bearer()).statusCode())
                    .isEqualTo(200);
            String code = Client.object("code", "123456");
            assertThat(client.send("PUT", Coaches.ME + "/totp", code, coach.bearer())
                            .statusCode())
                    .isEqualTo(409);
            assertThat(client.send("DELETE", Coaches.ME + "/totp", code, coach.bearer())
                            .statusCode())
                    .isEqualTo(409);
            assertThat(coaches.confirm("nothing").statusCode()).isEqualTo(400);
            assertThat(client.send("POST", Coaches.RESET, Client.object("email", coaches.newEmail()))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(coaches.renew(token).statusCode()).isEqualTo(200);
            assertThat(client.send("POST", "/api/v1/logout", Client.object("refreshToken", coach.refresh()))
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            over.countDown();
        }
        for (Future<?> each : flood) {
            each.get();
        }
        assertThat(coaches.login(coach.coach().email(), Coaches.PASSWORD).statusCode())
                .isEqualTo(200);
    }
}
