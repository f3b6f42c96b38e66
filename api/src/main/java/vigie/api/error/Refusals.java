package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.api.error.RefusedRequest.Wrong;

/** Answers what is refused for a reason that we know: a problem to programs, a page to readers. */
@Singleton
class Refusals {
    private final ErrorResponseProcessor<?> errors;

    Refusals(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, ProblemCode code, List<Wrong> wrong) {
        if (!request.getPath().startsWith("/api/")) {
            return errors.processResponse(ErrorContext.builder(request).build(), HttpResponse.status(code.status()));
        }
        boolean french = ProblemErrors.french(request);
        List<FieldProblem> fields = wrong.stream()
                .map(each -> new FieldProblem(
                        each.field(),
                        french ? each.message().fr() : each.message().en()))
                .toList();
        return ProblemErrors.problem(request, code, fields, HttpResponse.ok());
    }
}
