package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;
import vigie.web.start.VigieProcess.Place;

/** What is left when Vigie ends, and when it runs elsewhere. */
class StoppedVigieIT {

    @Test
    void whatWasThereSurvivesAKillAndAnOrderlyStopLeavesNoServer(@TempDir Path anywhere) throws Exception {
        Place place = Place.in(anywhere.resolve("vigie data"));
        try (VigieProcess first = VigieProcess.ready(place)) {
            assertThat(place.platforms()).isEqualTo(57);
            assertThat(servers(place.data())).as("a server for the folder").isPositive();
            first.kill();
        }
        try (VigieProcess second = VigieProcess.ready(place)) {
            assertThat(place.platforms()).isEqualTo(57);
            assertThat(place.page("/plateformes/coachhub").statusCode()).isEqualTo(200);
            // 143 is what the system reports for a process that SIGTERM ended.
            assertThat(second.stop()).isIn(0, 143);
            assertThat(second.errors()).isEmpty();
        }
        assertThat(servers(place.data())).as("servers left behind").isZero();
        assertThat(place.data().resolve("postgres").resolve("postmaster.pid")).doesNotExist();
        assertThat(place.data().resolve("vigie.running")).doesNotExist();
    }

    private static long servers(Path data) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(data.resolve("postgres").toString()))
                .count();
    }

    @Test
    void anImportNeedsNoRunningServer(@TempDir Path anywhere) throws Exception {
        Place place = Place.in(anywhere.resolve("vigie data"));
        String folder = VigieProcess.PLATFORMS.toString();
        try (VigieProcess dry = VigieProcess.imported(place.environment(), folder, "--dry-run")) {
            assertThat(dry.end()).isZero();
            assertThat(dry.lastLine()).startsWith("Dry run").contains("created: 57");
        }
        try (VigieProcess command = VigieProcess.imported(place.environment(), folder)) {
            assertThat(command.end()).isZero();
            assertThat(command.lastLine()).contains("changed: 0");
        }
        assertThat(servers(place.data())).isZero();
        try (VigieProcess vigie = VigieProcess.ready(place)) {
            assertThat(place.platforms()).isEqualTo(57);
            assertThat(vigie.errors()).isEmpty();
        }
    }

    @Test
    void anExternalDatabaseStandsForTheFolder(@TempDir Path anywhere) throws Exception {
        TestDatabase external = TestDatabases.fresh();
        Place place = Place.in(anywhere.resolve("vigie data"));
        Map<String, String> environment = place.environment();
        environment.put("VIGIE_DATABASE_URL", external.url());
        environment.put("VIGIE_DATABASE_USER", external.user());
        environment.put("VIGIE_DATABASE_PASSWORD", external.password());
        for (int start = 0; start < 2; start++) {
            try (VigieProcess vigie = VigieProcess.ready(place, environment)) {
                assertThat(place.platforms()).isEqualTo(57);
                assertThat(vigie.output() + vigie.errors()).doesNotContain(external.password());
            }
        }
        // No database of its own: the folder keeps the keys that sign tokens, and nothing else.
        assertThat(place.data().toFile().list()).containsExactly("signing-keys");
        environment.put("VIGIE_DATABASE_PASSWORD", "wrong-password");
        try (VigieProcess refused = VigieProcess.serve(environment)) {
            assertThat(refused.end()).isEqualTo(1);
            assertThat(refused.errors().lines()).hasSize(1);
            assertThat(refused.errors()).doesNotContain("wrong-password");
        }
    }

    @Test
    void settingsAreTakenLetterForLetter(@TempDir Path anywhere) throws Exception {
        Place place = Place.in(anywhere.resolve("vigie data"));
        String password = "une phrase avec ${nope:rien} dedans";
        Map<String, String> environment = place.environment();
        environment.put("VIGIE_SITE_NAME", "${x}");
        environment.put("VIGIE_SITE_PUBLISHER", "${");
        environment.put("VIGIE_ADMIN_EMAIL", "admin@vigie.example");
        environment.put("VIGIE_ADMIN_PASSWORD", password);
        try (VigieProcess vigie = VigieProcess.ready(place, environment)) {
            assertThat(place.page("/").body()).contains("${x}</title>");
            assertThat(place.signIn("admin@vigie.example", password)).isEqualTo(200);
            assertThat(place.signIn("admin@vigie.example", "une phrase avec rien dedans"))
                    .isEqualTo(401);
            assertThat(vigie.errors()).isEmpty();
        }
        assertThat(place.data().resolve("signing-keys")).exists();
    }
}
