package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.migrations.Database;
import vigie.migrations.DatabaseSettings;
import vigie.web.start.VigieProcess.Place;

/** A running Vigie, and what else is started beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningVigieIT {

    @SuppressWarnings("NullAway.Init")
    private Place place;

    @SuppressWarnings("NullAway.Init")
    private VigieProcess vigie;

    @BeforeAll
    void start(@TempDir Path anywhere) throws Exception {
        place = Place.in(anywhere.resolve("vigie data"));
        vigie = VigieProcess.ready(place);
    }

    @AfterAll
    void stop() throws Exception {
        vigie.close();
    }

    @Test
    void pagesAndApiAnswer() throws Exception {
        assertThat(place.platforms()).isEqualTo(57);
        assertThat(place.page("/en/platforms/coachhub").statusCode()).isEqualTo(200);
        assertThat(place.page("/api/v1/platforms/coachhub").statusCode()).isEqualTo(200);
        assertThat(place.page("/nulle-part").statusCode()).isEqualTo(404);
        assertThat(vigie.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/prometheus"})
    void healthAndMetricsAnswerOnTheManagementPortOnly(String path) throws Exception {
        assertThat(place.management(path).statusCode()).isEqualTo(200);
        assertThat(place.page(path).statusCode()).isEqualTo(404);
    }

    @Test
    void healthTellsNoDetails() throws Exception {
        assertThat(place.management("/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContainPattern("\"(name|details|components)\":[^n]");
        assertThat(place.management("/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/beans", "/env", "/routes", "/loggers", "/threaddump", "/stop", "/refresh", "/", "/methode"})
    void theManagementPortTellsNothingElse(String path) throws Exception {
        assertThat(place.management(path).statusCode()).isEqualTo(404);
        if (path.matches("/[a-z]+") && !path.equals("/methode")) {
            assertThat(place.page(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused(@TempDir Path other) throws Exception {
        Map<String, String> environment = Place.in(other).environment();
        environment.put("VIGIE_DATA", place.data().toString());
        assertRefused(environment, place.data().toString(), "http://127.0.0.1:" + place.port() + "/", "--data");
    }

    @Test
    void aTakenPortIsRefused(@TempDir Path other) throws Exception {
        Map<String, String> environment = Place.in(other).environment();
        environment.put("VIGIE_PORT", String.valueOf(place.port()));
        assertRefused(environment, String.valueOf(place.port()), "--port");
        environment = Place.in(other).environment();
        environment.put("VIGIE_MANAGEMENT_PORT", String.valueOf(place.managementPort()));
        assertRefused(environment, String.valueOf(place.managementPort()), "--management-port");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void aSettingOfTheMailThatCannotBeIsOneSentence(@TempDir Path other) throws Exception {
        Map<String, String> environment = Place.in(other).environment();
        environment.put("VIGIE_SMTP_HOST", "mail.example");
        environment.put("VIGIE_SMTP_PORT", "smtp");
        assertRefused(environment, "VIGIE_SMTP_PORT", "\"smtp\"");
    }

    @Test
    void anAdministratorWhoCannotBeIsOneSentenceAndLeavesNothingRunning(@TempDir Path other) throws Exception {
        Map<String, String> environment = Place.in(other).environment();
        environment.put("VIGIE_ADMIN_EMAIL", "admin@vigie.example");
        environment.put("VIGIE_ADMIN_PASSWORD", "short");
        assertRefused(environment, "VIGIE_ADMIN_PASSWORD", "At least 15 characters");
        assertThat(other.resolve("vigie.running")).doesNotExist();
    }

    @Test
    void whatCannotBeIsOneSentence(@TempDir Path other) throws Exception {
        Map<String, String> environment = Place.in(other).environment();
        environment.put("VIGIE_LOG_FORMAT", "xml");
        assertRefused(environment, "VIGIE_LOG_FORMAT is \"xml\"");
        environment = Place.in(other).environment();
        environment.put("VIGIE_TRUSTED_PROXIES", "proxy.example");
        assertRefused(environment, "VIGIE_TRUSTED_PROXIES: \"proxy.example\"");
        environment.put("VIGIE_TRUSTED_PROXIES", "10.0.0.0/8");
        environment.put("VIGIE_REQUIRE_TOTP", "oui");
        assertRefused(environment, "VIGIE_REQUIRE_TOTP is \"oui\"");
    }

    /** Beside the server, which runs with better ones. */
    @Test
    void whatCannotBeIsOneSentenceInEveryCommand() throws Exception {
        Map<String, String> environment = new HashMap<>(place.environment());
        environment.put("VIGIE_LIMIT_LOGIN_ADDRESS", "often");
        String file = VigieProcess.PLATFORMS.resolve("koach.yaml").toString();
        try (VigieProcess imports = VigieProcess.imported(environment, file, "--dry-run");
                VigieProcess lifts = VigieProcess.secondFactorOff(environment, "marie@exemple.fr");
                VigieProcess verifies = VigieProcess.verified(environment)) {
            for (VigieProcess command : List.of(imports, lifts, verifies)) {
                assertThat(command.end()).isEqualTo(1);
                assertThat(command.errors().lines()).hasSize(1);
                assertThat(command.errors()).startsWith("VIGIE_LIMIT_LOGIN_ADDRESS: \"often\" is no limit");
            }
        }
    }

    /** A folder without a database is the wrong folder, and not a log without entries. */
    @Test
    void commandsThatLookMakeNoDatabase(@TempDir Path other) throws Exception {
        Path absent = other.resolve("vigie data");
        Map<String, String> environment = Place.in(absent).environment();
        try (VigieProcess verifies = VigieProcess.verified(environment);
                VigieProcess lifts = VigieProcess.secondFactorOff(environment, "marie@exemple.fr")) {
            for (VigieProcess command : List.of(verifies, lifts)) {
                assertThat(command.end()).isEqualTo(1);
                assertThat(command.errors().lines()).hasSize(1);
                assertThat(command.errors()).contains("no database of a Vigie", absent.toString());
            }
        }
        assertThat(Files.exists(absent)).isFalse();
    }

    private static void assertRefused(Map<String, String> environment, String... words) throws Exception {
        try (VigieProcess refused = VigieProcess.serve(environment)) {
            assertThat(refused.end()).isEqualTo(1);
            assertThat(refused.errors().lines()).hasSize(1);
            assertThat(refused.errors()).contains(words);
        }
    }

    @Test
    void anImportBesideTheServerIsSeenAtOnceAndChangesNothingTwice(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new.yaml");
        Files.writeString(
                file,
                Files.readString(VigieProcess.PLATFORMS.resolve("coachbase.yaml"))
                        .replace("slug: coachbase", "slug: imported")
                        .replace("name: CoachBase", "name: Imported Ltd")
                        .replace("https://www.coachbase.io/\n", "https://imported.test/\n"));
        Map<String, String> environment = new HashMap<>(place.environment());

        assertThat(imported(environment, 0, file.toString(), "--dry-run"))
                .startsWith("Dry run")
                .contains("created: 1");
        assertThat(place.page("/plateformes/imported").statusCode()).isEqualTo(404);
        assertThat(imported(environment, 0, file.toString())).contains("created: 1, changed: 0, unchanged: 0");
        assertThat(place.page("/plateformes/imported").statusCode()).isEqualTo(200);
        environment.put("LANG", "fr_FR.UTF-8");
        assertThat(imported(environment, 0, file.toString())).contains("créées : 0, changées : 0, inchangées : 1");
    }

    @Test
    void aFileWithErrorsIsToldLineByLineAndNothingIsWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(
                file,
                Files.readString(VigieProcess.PLATFORMS.resolve("coachbase.yaml"))
                        .replace("slug: coachbase", "slug: wrong")
                        .replace("kind: CONTRACTUAL", "kind: PLANE"));
        try (VigieProcess refused = VigieProcess.imported(place.environment(), file.toString())) {
            assertThat(refused.end()).isEqualTo(1);
            assertThat(refused.errors().lines())
                    .allMatch(line -> line.matches("wrong\\.yaml:\\d+: [\\w.]+: .+"))
                    .anyMatch(line -> line.startsWith("wrong.yaml:3: kind: "));
            assertThat(refused.lastLine()).startsWith("Nothing was written: ");
        }
        assertThat(place.page("/plateformes/wrong").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogIsVerifiedBesideTheServerAndABrokenEntryNamed() throws Exception {
        try (VigieProcess whole = VigieProcess.verified(place.environment())) {
            assertThat(whole.end()).as(whole.errors()).isZero();
            assertThat(whole.output()).contains("The log is whole: 0 entries.", "Hash of the last one: none");
        }
        writeIntoTheLog("""
                insert into moderation_log (number, entry, previous, hash, at)
                values (1, '{"at": "2026-01-01T00:00:00Z"}', repeat('0', 64), repeat('a', 64), '2026-01-01T00:00:00Z')
                """);
        try (VigieProcess broken = VigieProcess.verified(place.environment())) {
            assertThat(broken.end()).isEqualTo(1);
            assertThat(broken.errors()).contains("The log is broken: entry 1 is not what was written.");
        } finally {
            writeIntoTheLog("alter table moderation_log disable trigger user; truncate moderation_log;"
                    + " alter table moderation_log enable trigger user");
        }
    }

    private void writeIntoTheLog(String sql) throws Exception {
        try (Database database = Database.openOrJoin(DatabaseSettings.from(place.environment()));
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatIsInventedStaysOutOfARealDirectory() throws Exception {
        String invented = VigieProcess.PLATFORMS
                .resolveSibling("demo")
                .resolve("platforms")
                .resolve("agendoline.yaml")
                .toString();
        try (VigieProcess refused = VigieProcess.imported(place.environment(), invented)) {
            assertThat(refused.end()).isEqualTo(1);
            assertThat(refused.errors().lines()).singleElement().asString().startsWith("agendoline.yaml:4: website: ");
            assertThat(refused.errors()).contains("demonstration only");
        }
        assertThat(place.page("/plateformes/agendoline").statusCode()).isEqualTo(404);
    }

    private static String imported(Map<String, String> environment, int status, String... arguments) throws Exception {
        try (VigieProcess command = VigieProcess.imported(environment, arguments)) {
            assertThat(command.end()).as(command.errors()).isEqualTo(status);
            return command.lastLine();
        }
    }
}
