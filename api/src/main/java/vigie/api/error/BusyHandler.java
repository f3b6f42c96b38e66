package vigie.api.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** More is asked at once than can be done soon: come back in a moment. */
@Singleton
class BusyHandler implements ExceptionHandler<RejectedExecutionException, HttpResponse<?>> {
    private static final String SECONDS_TO_WAIT = "5";

    private final Refusals refusals;

    BusyHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, RejectedExecutionException full) {
        HttpRequest<?> asked = request;
        return refusals.answer(asked, ProblemCode.TOO_MANY_REQUESTS, List.of())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }
}
