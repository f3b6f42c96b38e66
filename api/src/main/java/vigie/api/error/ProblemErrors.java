package vigie.api.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigie.api.http.Asker;
import vigie.api.http.RequestId;
import vigie.api.http.SecurityHeaders;
import vigie.session.SignedIn;

/** Turns every error of the JSON API into a problem; nothing of the cause is shown. */
@Singleton
@Named("problems")
class ProblemErrors implements ErrorResponseProcessor<Problem> {
    private static final int LONGEST_ACCEPTED = 200;

    private final SecurityHeaders headers;

    ProblemErrors(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        headers.protect(response);
        return problem(context.getRequest(), code(context.getRequest(), response.status()), fields(context), response);
    }

    private static ProblemCode code(HttpRequest<?> request, HttpStatus status) {
        boolean lacksTotp = Asker.of(request).map(SignedIn::lacksTotp).orElse(false);
        return status == HttpStatus.FORBIDDEN && lacksTotp ? ProblemCode.TOTP_SETUP_REQUIRED : ProblemCode.of(status);
    }

    // Micronaut's own sentences are for developers; the field's name says enough.
    private static List<FieldProblem> fields(ErrorContext context) {
        List<FieldProblem> fields = new ArrayList<>();
        for (Error error : context.getErrors()) {
            error.getPath()
                    .ifPresent(path -> fields.add(new FieldProblem(
                            path,
                            french(context.getRequest())
                                    ? "Cette valeur n'est pas possible."
                                    : "This value is not possible.")));
        }
        return fields;
    }

    static MutableHttpResponse<Problem> problem(
            HttpRequest<?> request, ProblemCode code, List<FieldProblem> fields, MutableHttpResponse<?> response) {
        HttpStatus status = response.status().getCode() >= 400 ? response.status() : code.status();
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
        return response.status(status)
                .body(Problem.of(code, french(request), RequestId.of(request), fields))
                .contentType(Problem.MEDIA_TYPE);
    }

    /** True unless the reader would rather have English: French comes first. */
    static boolean french(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.length() > LONGEST_ACCEPTED) {
            return true;
        }
        try {
            // Sorted: what the reader likes best stands first.
            return !Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("fr") || language.equals("en"))
                    .findFirst()
                    .equals(Optional.of("en"));
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
