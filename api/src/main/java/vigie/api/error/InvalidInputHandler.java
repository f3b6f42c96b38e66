package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.refusal.InvalidInputException;

/** What somebody sent cannot be taken: every field that is wrong is named. */
@Singleton
class InvalidInputHandler implements ExceptionHandler<InvalidInputException, HttpResponse<?>> {
    private final Refusals refusals;

    InvalidInputHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, InvalidInputException invalid) {
        HttpRequest<?> asked = request;
        return refusals.answer(
                asked,
                ProblemCode.BAD_REQUEST,
                invalid.problems().stream()
                        .map(problem -> new Wrong(problem.field(), problem.message()))
                        .toList());
    }
}
