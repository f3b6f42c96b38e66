package vigie.api.job;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vigie.rating.RefreshLived;

/** Reckons anew, a few platforms at a time, what a new month or other rules have made old. Readers wait for nothing. */
@Singleton
@Requires(property = "vigie.jobs", notEquals = "false")
class AgeingJob {
    private final RefreshLived refresh;
    private final Outage outage = new Outage("Ratings do not age");

    AgeingJob(RefreshLived refresh) {
        this.refresh = refresh;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1m")
    void run() {
        outage.watch(this::ageAll);
    }

    private void ageAll() {
        int refreshed;
        do {
            refreshed = refresh.refreshOutdated();
        } while (refreshed > 0);
    }
}
