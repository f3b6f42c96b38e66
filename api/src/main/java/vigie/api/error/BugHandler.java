package vigie.api.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vigie.api.http.RequestId;

/**
 * Takes what nobody else handles: the log gets all of it under the request's identifier, the client that identifier. An
 * outage is no bug: one line in the log, and a time to come back for the client.
 */
@Singleton
class BugHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(BugHandler.class);

    private static final String SECONDS_TO_WAIT = "30";

    private final ErrorResponseProcessor<?> errors;
    private final Outages outages;

    BugHandler(ErrorResponseProcessor<?> errors, Outages outages) {
        this.errors = errors;
        this.outages = outages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, Throwable bug) {
        HttpRequest<?> failed = request;
        try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.IN_LOG, RequestId.of(failed))) {
            return errors.processResponse(
                    ErrorContext.builder(failed).cause(bug).build(), logged(failed, bug));
        }
    }

    private MutableHttpResponse<?> logged(HttpRequest<?> failed, Throwable bug) {
        String path = failed.getUri().getRawPath();
        if (outages.caused(bug)) {
            LOG.error("{} {} failed: the database does not answer", failed.getMethod(), path);
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        LOG.error("{} {} failed", failed.getMethod(), path, bug);
        return HttpResponse.serverError();
    }
}
