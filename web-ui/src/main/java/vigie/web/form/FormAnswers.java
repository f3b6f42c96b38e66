package vigie.web.form;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.web.form.FormView.Said;
import vigie.web.layout.Notice;
import vigie.web.layout.Notices;
import vigie.web.layout.PageContext;

/** Does what a form asks for; when the domain says no, the form comes again and says why. */
public final class FormAnswers {
    private FormAnswers() {}

    /** Where the words for a refusal stand. */
    public record Words(String field, String key) {}

    /**
     * @param refusals what to say for which refusal; any other is not this form's and is thrown on
     * @param act does it, and leads on
     * @param page shows the form
     */
    public static HttpResponse<?> answer(
            PageContext context,
            Form form,
            Map<Refusal, Words> refusals,
            Supplier<HttpResponse<?>> act,
            Function<FormView, JteModel> page) {
        try {
            form.requireText();
            return act.get();
        } catch (InvalidInputException invalid) {
            List<Said> problems = invalid.problems().stream()
                    .map(problem -> new Said(problem.field(), context.say(problem.message())))
                    .toList();
            return HttpResponse.unprocessableEntity().body(page.apply(new FormView(context, form, problems)));
        } catch (RefusedException refused) {
            Said said = said(context, refused, refusals);
            return status(refused).body(page.apply(new FormView(context, form, List.of(said))));
        }
    }

    /** The page after a form that did what it was sent for. */
    public static MutableHttpResponse<?> goTo(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }

    /** The page after a form that did what it was sent for, which says so. */
    public static MutableHttpResponse<?> goTo(HttpRequest<?> request, String address, Notice notice) {
        return goTo(request, address, notice.aboutNobody());
    }

    public static MutableHttpResponse<?> goTo(HttpRequest<?> request, String address, Notice.Done done) {
        MutableHttpResponse<?> response = goTo(address);
        Notices.leave(request, response, address, done);
        return response;
    }

    private static Said said(PageContext context, RefusedException refused, Map<Refusal, Words> refusals) {
        Duration wait = refused.retryAfter();
        if (wait != null) {
            String key = refused.isEndedByNewPassword() ? "form.too-many.account" : "form.too-many";
            return new Said("", context.text(key, minutes(wait)));
        }
        Words words = refusals.get(refused.refusal());
        if (words == null) {
            throw refused;
        }
        return new Said(words.field(), context.text(words.key()));
    }

    // Rounded up: who waits as long as we say must not be refused again.
    private static long minutes(Duration wait) {
        return Math.max(1, Math.ceilDiv(wait.toSeconds(), 60));
    }

    private static MutableHttpResponse<Object> status(RefusedException refused) {
        MutableHttpResponse<Object> response = HttpResponse.status(
                switch (refused.refusal()) {
                    case BAD_CREDENTIALS, TOTP_REQUIRED, SESSION_ENDED -> HttpStatus.UNAUTHORIZED;
                    case PASSWORD_REQUIRED, OWN_CONTRIBUTION, DECLARED_TIE, ANOTHER_MODERATOR -> HttpStatus.FORBIDDEN;
                    case BAD_TOKEN -> HttpStatus.BAD_REQUEST;
                    case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
                    case LAST_ADMINISTRATOR,
                            OWN_ACCOUNT,
                            ADMINISTRATOR_EXISTS,
                            TOTP_ALREADY_ON,
                            TOTP_NOT_ON,
                            STALE,
                            ALREADY_DECIDED,
                            OUTCOME_NOT_POSSIBLE,
                            APPEAL_WAITS,
                            ALREADY_LISTED,
                            ALREADY_PROPOSED,
                            SIGNATURE_TAKEN,
                            TOO_MANY_TOKENS,
                            NO_APPEAL,
                            IN_PROGRESS -> HttpStatus.CONFLICT;
                    case KEY_REUSED -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                });
        Duration wait = refused.retryAfter();
        return wait == null
                ? response
                : response.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    }
}
