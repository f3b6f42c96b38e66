package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void isEmbeddedInTheFolderDataUnlessToldOtherwise() {
        assertThat(DatabaseSettings.from(Map.of())).isEqualTo(DatabaseSettings.embedded(Path.of("data")));
        assertThat(DatabaseSettings.from(Map.of("VIGIE_DATA", "/srv/vigie", "VIGIE_DATABASE_URL", "")))
                .isEqualTo(DatabaseSettings.embedded(Path.of("/srv/vigie")));
        assertThat(DatabaseSettings.from(Map.of("VIGIE_POSTGRES_BINARIES", "/opt/vigie/postgres"))
                        .binaries())
                .isEqualTo(Path.of("/opt/vigie/postgres"));
    }

    @Test
    void aDemonstrationHasAFolderOfItsOwn() {
        DatabaseSettings demonstration = DatabaseSettings.from(Map.of("VIGIE_DEMO", "true"));
        assertThat(demonstration.edition()).isEqualTo(Edition.DEMONSTRATION);
        assertThat(demonstration.dataFolder()).isEqualTo(Path.of("data", "demo"));
        assertThat(DatabaseSettings.from(Map.of()).edition()).isEqualTo(Edition.DIRECTORY);
    }

    @Test
    void isExternalWhenAnAddressAndAUserAreGiven() {
        var external = DatabaseSettings.from(Map.of(
                        "VIGIE_DATABASE_URL", "jdbc:postgresql://db/vigie",
                        "VIGIE_DATABASE_USER", "vigie",
                        "VIGIE_DATABASE_PASSWORD", "my-secret"))
                .external();
        assertThat(external)
                .isEqualTo(new DatabaseSettings.External("jdbc:postgresql://db/vigie", "vigie", "my-secret"));
        assertThat(String.valueOf(external)).doesNotContain("my-secret");
    }

    @Test
    void anAddressWithoutAUserOrAUserWithoutAnAddressIsAMistake() {
        assertThatThrownBy(() -> DatabaseSettings.from(Map.of("VIGIE_DATABASE_URL", "jdbc:postgresql://db/vigie")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("VIGIE_DATABASE_USER");
        assertThatThrownBy(() -> DatabaseSettings.from(Map.of("VIGIE_DATABASE_USER", "vigie")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("VIGIE_DATABASE_URL");
    }
}
