package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.migrations.StartupProblem;

class ServerSettingsTest {

    @Test
    void answersOnThisMachineOnlyUnlessToldOtherwise() {
        ServerSettings settings = ServerSettings.from(Map.of());
        assertThat(settings.address()).isEqualTo("http://127.0.0.1:8080/");
        assertThat(settings.managementPort()).isEqualTo(8081);
    }

    @Test
    void showsAnAddressThatABrowserUnderstands() {
        assertThat(ServerSettings.from(Map.of("VIGIE_HOST", "0.0.0.0")).address())
                .isEqualTo("http://localhost:8080/");
        assertThat(ServerSettings.from(Map.of("VIGIE_HOST", "::1")).address()).isEqualTo("http://[::1]:8080/");
    }

    @Test
    void aPortIsANumberFrom1To65535() {
        for (String port : new String[] {"0", "65536", "-1", "abc", ""}) {
            assertThatThrownBy(() -> ServerSettings.from(Map.of("VIGIE_PORT", port)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("VIGIE_PORT");
        }
        for (String port : new String[] {"1", "65535"}) {
            assertThatCode(() -> ServerSettings.from(Map.of("VIGIE_PORT", port)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void thePagesAndTheManagementHavePortsOfTheirOwn() {
        assertThatThrownBy(() -> ServerSettings.from(Map.of("VIGIE_PORT", "8081")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("8081", "--management-port");
    }

    @Test
    void anotherFormOfTheLogThanTextOrJsonIsSaid() {
        for (String format : new String[] {"xml", "", "JSON", "json "}) {
            assertThatThrownBy(() -> ServerSettings.from(Map.of("VIGIE_LOG_FORMAT", format)))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessage("VIGIE_LOG_FORMAT is \"" + format + "\". It should be text or json.");
        }
        for (String format : new String[] {"text", "json"}) {
            assertThatCode(() -> ServerSettings.from(Map.of("VIGIE_LOG_FORMAT", format)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void platformsThatAreNotThereAreSaid() {
        assertThatThrownBy(() -> ServerSettings.from(Map.of("VIGIE_PLATFORMS", "/nonexistent")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("/nonexistent", "VIGIE_PLATFORMS");
        assertThat(ServerSettings.from(Map.of("VIGIE_PLATFORMS", " ")).platforms())
                .hasToString("data/platforms");
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (var page = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String taken = Integer.toString(page.getLocalPort());
            assertThatThrownBy(() -> FreePorts.require(ServerSettings.from(Map.of("VIGIE_PORT", taken))))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContainingAll(taken, "--port");
        }
    }
}
