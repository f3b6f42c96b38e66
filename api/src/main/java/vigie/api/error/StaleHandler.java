package vigie.api.error;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Two people changed the same thing at once: the second one is told, and nothing is overwritten. */
@Singleton
class StaleHandler implements ExceptionHandler<OptimisticLockException, HttpResponse<?>> {
    private final Refusals refusals;

    StaleHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, OptimisticLockException stale) {
        HttpRequest<?> asked = request;
        return refusals.answer(asked, ProblemCode.STALE, List.of());
    }
}
