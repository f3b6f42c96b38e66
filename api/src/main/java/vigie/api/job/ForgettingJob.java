package vigie.api.job;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vigie.account.ForgetTheOld;

/** Forgets, each hour, what is no longer needed. */
@Singleton
@Requires(property = "vigie.jobs", notEquals = "false")
class ForgettingJob {
    private final ForgetTheOld forgetting;
    private final Outage outage = new Outage("What is old is not forgotten");

    ForgettingJob(ForgetTheOld forgetting) {
        this.forgetting = forgetting;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "1h")
    void run() {
        outage.watch(forgetting::forget);
    }
}
