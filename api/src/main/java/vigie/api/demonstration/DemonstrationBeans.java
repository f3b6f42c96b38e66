package vigie.api.demonstration;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vigie.demonstration.StoryTime;

@Factory
@Requires(property = "vigie.demo", value = "true")
final class DemonstrationBeans {
    /** Before any other source of time, in a demonstration and nowhere else. */
    @Singleton
    @Primary
    StoryTime time() {
        return new StoryTime(InstantSource.system());
    }
}
