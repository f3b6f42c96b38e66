package vigie.api.demonstration;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.demonstration.TellStory;

/** Fills an empty demonstration with its story, at the first start. */
@Singleton
@Requires(property = "vigie.demo", value = "true")
class DemonstrationAtStart implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAtStart.class);

    private final TellStory story;
    private final Path folder;

    DemonstrationAtStart(TellStory story, @Value("${vigie.demo-folder}") String folder) {
        this.story = story;
        this.folder = Path.of(folder);
    }

    @Override
    public void onApplicationEvent(StartupEvent start) {
        LOG.info("This is a demonstration: all in it is invented.");
        long began = System.nanoTime();
        if (story.tell(folder)) {
            LOG.info(
                    "Its story is told from {}, in {} s.",
                    folder,
                    String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9));
        }
    }
}
