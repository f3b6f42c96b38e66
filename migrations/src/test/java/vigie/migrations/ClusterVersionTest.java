package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClusterVersionTest {

    @Test
    void anExternalServerMustBeVersion15OrLater() {
        assertThatThrownBy(() -> ClusterVersion.requireRecent(14_0022))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContainingAll("PostgreSQL 14", "15 or later");
        assertThatCode(() -> ClusterVersion.requireRecent(15_0000)).doesNotThrowAnyException();
        assertThatCode(() -> ClusterVersion.requireRecent(18_0006)).doesNotThrowAnyException();
    }
}
