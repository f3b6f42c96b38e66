package vigie.api.job;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import vigie.follow.WriteDigests;

/** Writes, each minute, the letters of what changed that are due. They leave as all others do. */
@Singleton
@Requires(property = "vigie.jobs", notEquals = "false")
class DigestJob {
    private final WriteDigests digests;
    private final Outage writing = new Outage("Letters of what changed are not written");
    private volatile boolean stopping;

    DigestJob(WriteDigests digests) {
        this.digests = digests;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "1m")
    void run() {
        writing.watch(() -> {
            boolean written = true;
            while (written && !stopping) {
                written = digests.writeNext();
            }
        });
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
