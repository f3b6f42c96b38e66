package vigie.api.job;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.platform.PlatformId;
import vigie.rating.RefreshLived;

/**
 * Reckons anew, a few platforms at a time, what a new month or other rules have made old. Readers wait for nothing. Each
 * platform at most once a run: of two processes with other rules, neither waits for the other to give in.
 */
@Singleton
@Requires(property = "vigie.jobs", notEquals = "false")
class AgeingJob {
    private final RefreshLived refresh;
    private final Outage outage = new Outage("Ratings do not age");
    private volatile boolean stopping;

    AgeingJob(RefreshLived refresh) {
        this.refresh = refresh;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1m")
    void run() {
        outage.watch(this::ageAll);
    }

    private void ageAll() {
        Optional<PlatformId> last = Optional.empty();
        do {
            last = stopping ? Optional.empty() : refresh.refreshOutdated(last.orElse(null));
        } while (last.isPresent());
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
