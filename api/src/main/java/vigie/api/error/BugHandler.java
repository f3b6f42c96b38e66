package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vigie.api.http.RequestId;

/** Takes what nobody else handles: the log gets all of it under the request's identifier, the client that identifier. */
@Singleton
class BugHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

    private final ErrorResponseProcessor<?> errors;

    BugHandler(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, Throwable bug) {
        HttpRequest<?> failed = request;
        try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.IN_LOG, RequestId.of(failed))) {
            LOG.error("{} {} failed", failed.getMethod(), failed.getUri().getRawPath(), bug);
        }
        return errors.processResponse(ErrorContext.builder(failed).cause(bug).build(), HttpResponse.serverError());
    }
}
