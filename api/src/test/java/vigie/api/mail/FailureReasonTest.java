package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureReasonTest {
    @Test
    void saysWhatFailedAndTheCauseAtTheBottom() {
        Exception bottom = new IOException("Connection refused");
        Exception failure = new IOException("Could not connect", new IOException("in between", bottom));
        assertThat(FailureReason.of(failure, "ann@coach.example")).isEqualTo("Could not connect (Connection refused)");
        assertThat(FailureReason.of(bottom, "ann@coach.example")).isEqualTo("Connection refused");
        assertThat(FailureReason.of(new IOException(), "ann@coach.example")).isEqualTo("IOException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 <ann@coach.example>: rejected | 550 5.1.1 <…>: rejected",
                "550 ANN@COACH.EXAMPLE is nobody | 550 … is nobody",
                "550 no such user ann here | 550 no such user … here",
                "550 planning is closed | 550 planning is closed",
                "550 ann@mx.provider.example unknown | 550 … unknown",
            })
    void namesNoAddress(String said, String logged) {
        assertThat(FailureReason.of(new IOException(said), "ann@coach.example")).isEqualTo(logged);
    }

    @Test
    void namesNoQuotedAddress() {
        assertThat(FailureReason.of(new IOException("550 <\"a b\"@coach.example>, \"a b\""), "\"a b\"@coach.example"))
                .isEqualTo("550 <…>, …");
    }

    @Test
    void isOneLineOfModerateLength() {
        assertThat(FailureReason.of(new IOException("550-no\r\n550\tmore\u0000x"), "a@b.example"))
                .isEqualTo("550-no 550 more x");
        assertThat(FailureReason.of(new IOException("x".repeat(300)), "a@b.example"))
                .hasSize(300);
        assertThat(FailureReason.of(new IOException("x".repeat(301)), "a@b.example"))
                .hasSize(301)
                .endsWith("…");
    }
}
