package vigie.api.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.document.DocumentProblem;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;

/** Fills an empty directory with the platform files of a folder, at the start. */
@Singleton
@Requires(property = "vigie.platforms", pattern = ".+")
class ShippedPlatforms implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedPlatforms.class);

    private final ImportPlatforms imports;
    private final Path folder;

    ShippedPlatforms(ImportPlatforms imports, @Value("${vigie.platforms}") String folder) {
        this.imports = imports;
        this.folder = Path.of(folder);
    }

    @Override
    public void onApplicationEvent(StartupEvent start) {
        ImportReport report = imports.fillWhenEmpty(folder);
        if (report == null) {
            return;
        }
        if (report.refused()) {
            for (DocumentProblem problem : report.errors()) {
                LOG.error(
                        "{}:{} {}: {}",
                        problem.file(),
                        problem.line(),
                        problem.field(),
                        problem.message().en());
            }
            LOG.error(
                    "The directory stays empty: {} errors in {}.",
                    report.errors().size(),
                    folder);
        } else {
            LOG.info("The empty directory is filled with {} platforms from {}.", report.created(), folder);
        }
    }
}
