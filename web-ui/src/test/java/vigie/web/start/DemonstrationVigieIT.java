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
    /** Of one platform how it stands, and of one a mean. */
    private static final String TAMPERING = """
            update platform_standing set documented = 0
            where platform_id = (select min(platform_id::text)::uuid from platform_standing where documented > 0);
            update criterion_lived set mean = 1.0 where (platform_id, criterion) =
                (select platform_id, criterion from criterion_lived where mean > 1 order by 1, 2 limit 1)""";

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
        VigieProcess.change(environment, TAMPERING);
        try (VigieProcess rebuilt = VigieProcess.rebuilt(environment)) {
            assertThat(rebuilt.end()).as(rebuilt.errors()).isZero();
            assertThat(rebuilt.output().lines())
                    .anyMatch(line -> line.matches("Mended: [a-z0-9-]+, how it stands"))
                    .anyMatch(line -> line.matches("Mended: [a-z0-9-]+, what coaches lived with it"));
            assertThat(rebuilt.lastLine()).endsWith("Kept otherwise: how 1 stand, what coaches lived with 1.");
        }
        environment.put("VIGIE_RATING_SHOWN_FROM", "1");
        try (VigieProcess rebuilt = VigieProcess.rebuilt(environment)) {
            assertThat(rebuilt.end()).isEqualTo(1);
            assertThat(rebuilt.errors().lines()).hasSize(1);
            assertThat(rebuilt.errors())
                    .startsWith("The ratings of this site are reckoned by other VIGIE_RATING_... settings");
        }
        environment.remove("VIGIE_RATING_SHOWN_FROM");
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
