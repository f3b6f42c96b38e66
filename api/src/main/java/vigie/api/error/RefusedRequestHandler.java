package vigie.api.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class RefusedRequestHandler implements ExceptionHandler<RefusedRequest, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // the interface asks for the raw type
    public HttpResponse<?> handle(HttpRequest request, RefusedRequest refused) {
        boolean french = ProblemErrors.french(request);
        List<FieldProblem> fields = refused.wrong().stream()
                .map(wrong -> new FieldProblem(
                        wrong.field(),
                        french ? wrong.message().fr() : wrong.message().en()))
                .toList();
        return ProblemErrors.problem(request, refused.code(), fields, HttpResponse.ok());
    }
}
