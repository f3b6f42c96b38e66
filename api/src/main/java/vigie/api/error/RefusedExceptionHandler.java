package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import vigie.refusal.RefusedException;

@Singleton
class RefusedExceptionHandler implements ExceptionHandler<RefusedException, HttpResponse<?>> {
    private final Refusals refusals;

    RefusedExceptionHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, RefusedException refused) {
        HttpRequest<?> asked = request;
        return refusals.answer(asked, refused);
    }
}
