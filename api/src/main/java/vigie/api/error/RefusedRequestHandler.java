package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
class RefusedRequestHandler implements ExceptionHandler<RefusedRequest, HttpResponse<?>> {
    private final Refusals refusals;

    RefusedRequestHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, RefusedRequest refused) {
        HttpRequest<?> asked = request;
        return refusals.answer(asked, refused.code(), refused.wrong());
    }
}
