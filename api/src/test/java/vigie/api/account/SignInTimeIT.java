package vigie.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.member.Role;

/** How long an answer takes does not tell whether an address has an account. */
@Tag("measured")
@MicronautTest(transactional = false)
class SignInTimeIT implements AccountServer {
    private static final int WARM_UP = 6;
    private static final int TRIES = 24;
    private static final int MEASUREMENTS = 3;
    private static final double MOST_APART = 0.25;

    @Inject
    Coaches coaches;

    private interface Ask {
        HttpResponse<String> of(String email) throws Exception;
    }

    @Test
    void ofSigningInWithAWrongPassword() throws Exception {
        assertTheSameTime(email -> coaches.login(email, Coaches.OTHER_PASSWORD));
    }

    @Test
    void ofRegistering() throws Exception {
        assertTheSameTime(email -> coaches.register(email, Coaches.PASSWORD));
    }

    @Test
    void ofAskingForANewPassword() throws Exception {
        assertTheSameTime(coaches::requestReset);
    }

    // A busy machine may tear one measurement apart, not three; what differs by itself does so each time.
    private void assertTheSameTime(Ask ask) throws Exception {
        String known = coaches.known(Role.MEMBER).email();
        measure(ask, known, WARM_UP);
        List<Double> apart = new ArrayList<>();
        do {
            apart.add(measure(ask, known, TRIES));
        } while (apart.getLast() >= MOST_APART && apart.size() < MEASUREMENTS);
        assertThat(apart.getLast()).as("of all measurements " + apart).isLessThan(MOST_APART);
    }

    /** By which part of the shorter the longer time exceeds it. */
    private double measure(Ask ask, String known, int tries) throws Exception {
        List<Long> forKnown = new ArrayList<>();
        List<Long> forUnknown = new ArrayList<>();
        for (int number = 0; number < tries; number++) {
            // By turns, and each as often the first: what else the machine does falls on both.
            String unknown = coaches.newEmail();
            if (number % 2 == 0) {
                forKnown.add(time(ask, known));
                forUnknown.add(time(ask, unknown));
            } else {
                forUnknown.add(time(ask, unknown));
                forKnown.add(time(ask, known));
            }
        }
        double one = fastestQuarter(forKnown);
        double other = fastestQuarter(forUnknown);
        return Math.max(one, other) / Math.min(one, other) - 1;
    }

    private static long time(Ask ask, String email) throws Exception {
        long start = System.nanoTime();
        int status = ask.of(email).statusCode();
        long took = System.nanoTime() - start;
        assertThat(status).isIn(202, 401);
        return took;
    }

    // Whatever else runs makes an answer slower, never faster: what it takes by itself shows in the fastest.
    private static double fastestQuarter(List<Long> times) {
        return times.stream()
                .sorted()
                .limit(times.size() / 4)
                .mapToLong(Long::longValue)
                .average()
                .orElseThrow();
    }
}
