package vigie.web.sheet;

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
 * Where PDF files are made, and nothing else: each takes a core for a while, and pages must go on answering. At most two at a
 * time, and one where there are two cores; a short queue, so that what cannot be done soon is refused at once.
 */
@Factory
final class PrintingThreads {
    static final String NAME = "printing";

    private static final int MOST_AT_ONCE = 2;
    private static final int WAITING = 16;

    @Singleton
    @Named(NAME)
    @Bean(preDestroy = "shutdown")
    ExecutorService printing() {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_AT_ONCE);
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "printing-" + number.incrementAndGet()));
    }
}
