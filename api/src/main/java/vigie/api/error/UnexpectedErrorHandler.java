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
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vigie.api.http.RequestId;

/** What nobody foresaw: the whole story goes into the log under the request's name, the reader gets the name only. */
@Singleton
class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);
    private static final String SECONDS_TO_WAIT = "30";

    private final ErrorResponseProcessor<?> errors;

    UnexpectedErrorHandler(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
        MDC.put(RequestId.IN_LOG, RequestId.of(request));
        try {
            return errors.processResponse(
                    ErrorContext.builder(request).cause(cause).build(), logged(cause));
        } finally {
            MDC.remove(RequestId.IN_LOG);
        }
    }

    private static MutableHttpResponse<?> logged(Throwable cause) {
        if (databaseIsAway(cause)) {
            LOG.error("The database does not answer");
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        LOG.error("Unexpected error", cause);
        return HttpResponse.serverError();
    }

    private static boolean databaseIsAway(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
