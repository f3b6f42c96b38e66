package vigie.api.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** The domain said no: each refusal has its status, its code and its sentence. */
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
        MutableHttpResponse<?> response = refusals.answer(asked, code(refused.refusal()), List.of());
        if (refused.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfter().toSeconds()));
        }
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
    }

    private static ProblemCode code(Refusal refusal) {
        return switch (refusal) {
            case BAD_CREDENTIALS -> ProblemCode.BAD_CREDENTIALS;
            case TOTP_REQUIRED -> ProblemCode.TOTP_REQUIRED;
            case PASSWORD_REQUIRED -> ProblemCode.PASSWORD_REQUIRED;
            case BAD_TOKEN -> ProblemCode.BAD_TOKEN;
            case SESSION_ENDED -> ProblemCode.SESSION_ENDED;
            case TOO_MANY_REQUESTS -> ProblemCode.TOO_MANY_REQUESTS;
            case LAST_ADMINISTRATOR -> ProblemCode.LAST_ADMINISTRATOR;
            case ADMINISTRATOR_EXISTS -> ProblemCode.ADMINISTRATOR_EXISTS;
            case TOTP_ALREADY_ON -> ProblemCode.TOTP_ALREADY_ON;
            case TOTP_NOT_ON -> ProblemCode.TOTP_NOT_ON;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
        };
    }
}
