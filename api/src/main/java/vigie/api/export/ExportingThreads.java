package vigie.api.export;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where files of public data are made, and nothing else: each takes a connection to the database for as long as it is made, and
 * pages must go on answering. What cannot be done soon is refused at once.
 */
@Factory
final class ExportingThreads {
    static final String NAME = "exporting";

    private static final int AT_ONCE = 2;
    private static final int WAITING = 2;

    @Singleton
    @Named(NAME)
    @Bean(preDestroy = "shutdownNow")
    ExecutorService exporting() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "exporting-" + number.incrementAndGet()));
    }
}
