package vigie.api.once;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often it is really asked, and answers when and as a test likes. */
@Controller("/api/v1/failing/moments")
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
class MomentsApi {
    final AtomicInteger calls = new AtomicInteger();
    final Semaphore begun = new Semaphore(0);
    final Semaphore goOn = new Semaphore(0);

    /** Waits for the test. */
    @Post("/slow")
    Map<String, Integer> slow() throws InterruptedException {
        begun.release();
        if (!goOn.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody said to go on.");
        }
        return count();
    }

    @Post("/{status}")
    HttpResponse<?> answer(int status) {
        return HttpResponse.status(HttpStatus.valueOf(status)).body(count());
    }

    @Post("/secret")
    HttpResponse<?> secret() {
        return HttpResponse.ok(count()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/moved")
    HttpResponse<?> moved() {
        return HttpResponse.created(count())
                .header(HttpHeaders.LOCATION, "/somewhere")
                .header(HttpHeaders.ETAG, "\"7\"");
    }

    @Post("/never")
    @NeverKept
    Map<String, Integer> never() {
        return count();
    }

    @Get("/read")
    Map<String, Integer> read() {
        return count();
    }

    private Map<String, Integer> count() {
        return Map.of("call", calls.incrementAndGet());
    }
}
