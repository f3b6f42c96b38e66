package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigie.web.start.VigieProcess.Place;

/** A demonstration as {@code bin/serve --demo} runs it. */
class DemonstrationVigieIT {

    @Test
    void isToldFromTheBeginningAfterAKillAndNoDirectoryStartsOnIt(@TempDir Path anywhere) throws Exception {
        Place place = Place.in(anywhere.resolve("vigie data"));
        Map<String, String> environment = place.environment();
        environment.put("VIGIE_DEMO", "true");
        environment.put(
                "VIGIE_DEMO_FOLDER",
                VigieProcess.PLATFORMS.resolveSibling("demo").toString());
        try (VigieProcess killed = VigieProcess.serve(environment)) {
            killed.waitFor("This is a demonstration");
            Thread.sleep(Duration.ofSeconds(2));
            killed.kill();
        }
        try (VigieProcess told = VigieProcess.ready(place, environment)) {
            assertThat(told.output()).contains("Its story is told");
            assertThat(place.platforms()).isGreaterThanOrEqualTo(14);
            assertThat(told.stop()).isIn(0, 143);
        }
        try (VigieProcess rebuilt = VigieProcess.rebuilt(environment)) {
            assertThat(rebuilt.end()).as(rebuilt.errors()).isZero();
            assertThat(rebuilt.output()).contains("All was as kept.");
        }
        environment.remove("VIGIE_DEMO");
        try (VigieProcess directory = VigieProcess.serve(environment)) {
            assertThat(directory.end()).isEqualTo(1);
            assertThat(directory.errors().lines()).hasSize(1);
            assertThat(directory.errors()).contains("--demo");
        }
        try (VigieProcess imported = VigieProcess.imported(environment, VigieProcess.PLATFORMS.toString())) {
            assertThat(imported.end()).isEqualTo(1);
            assertThat(imported.errors()).contains("--demo");
        }
    }
}
