package vigie.api.error;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.language.Language;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Answers what is refused for a reason that we know: a problem to programs, a page to readers. */
@Singleton
public class Refusals {
    private final ErrorResponseProcessor<?> errors;

    Refusals(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    /** The domain said no: each refusal has its status, its code and its sentence. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, RefusedException refused) {
        MutableHttpResponse<?> response = answer(request, code(refused.refusal()), List.of());
        if (response.body() instanceof Problem problem) {
            UUID mends = refused.caseId();
            response.body(problem.about(refused.slug(), mends == null ? null : mends.toString()));
        }
        if (refused.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.retryAfter().toSeconds()));
        }
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
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

    /** In which language whoever asks is told what is wrong. */
    public static Language language(HttpRequest<?> request) {
        return ProblemErrors.french(request) ? Language.FR : Language.EN;
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
            case OWN_ACCOUNT -> ProblemCode.OWN_ACCOUNT;
            case ADMINISTRATOR_EXISTS -> ProblemCode.ADMINISTRATOR_EXISTS;
            case TOTP_ALREADY_ON -> ProblemCode.TOTP_ALREADY_ON;
            case TOTP_NOT_ON -> ProblemCode.TOTP_NOT_ON;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case STALE -> ProblemCode.STALE;
            case ALREADY_DECIDED -> ProblemCode.ALREADY_DECIDED;
            case OUTCOME_NOT_POSSIBLE -> ProblemCode.OUTCOME_NOT_POSSIBLE;
            case APPEAL_WAITS -> ProblemCode.APPEAL_WAITS;
            case OWN_CONTRIBUTION -> ProblemCode.OWN_CONTRIBUTION;
            case DECLARED_TIE -> ProblemCode.DECLARED_TIE;
            case ANOTHER_MODERATOR -> ProblemCode.ANOTHER_MODERATOR;
            case ALREADY_LISTED -> ProblemCode.ALREADY_LISTED;
            case ALREADY_PROPOSED -> ProblemCode.ALREADY_PROPOSED;
            case SIGNATURE_TAKEN -> ProblemCode.SIGNATURE_TAKEN;
            case TOO_MANY_TOKENS -> ProblemCode.TOO_MANY_TOKENS;
            case NO_APPEAL -> ProblemCode.NO_APPEAL;
            case KEY_REUSED -> ProblemCode.KEY_REUSED;
            case IN_PROGRESS -> ProblemCode.IN_PROGRESS;
        };
    }
}
