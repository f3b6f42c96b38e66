package vigie.web.error;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vigie.session.SignedIn;
import vigie.web.layout.AccountRoutes;
import vigie.web.layout.LocalAddress;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Answers errors with a page, in the language of the address; below {@code /api} the API's own answer stands. */
@Singleton
@Primary
final class ErrorPages implements ErrorResponseProcessor<Object> {
    private final ErrorResponseProcessor<?> problems;
    private final PageContexts contexts;
    private final Templates templates;

    ErrorPages(@Named("problems") ErrorResponseProcessor<?> problems, PageContexts contexts, Templates templates) {
        this.problems = problems;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Override
    @SuppressWarnings("unchecked") // a problem is an object
    public MutableHttpResponse<Object> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        HttpRequest<?> request = error.getRequest();
        if (request.getPath().startsWith("/api/")) {
            return (MutableHttpResponse<Object>) problems.processResponse(error, response);
        }
        problems.processResponse(error, response); // the headers that every error has
        PageContext context = contexts.ofError(request, routes -> routes.directory());
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            return signIn(request, context);
        }
        ErrorPage page = new ErrorPage(context, kind(response.status(), context), reference(request));
        Object html = templates.errorPage(page);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.body(html);
    }

    // Whoever signs in there comes back to what was asked for; after a form, to the page that it stood on.
    private static MutableHttpResponse<Object> signIn(HttpRequest<?> request, PageContext context) {
        AccountRoutes to = context.to().account();
        String address = isWriting(request)
                ? LocalAddress.before(request)
                        .or(() -> LocalAddress.of(request.getUri().getRawPath()))
                        .map(to::signInAgain)
                        .orElse(to.signIn())
                : LocalAddress.of(request).map(to::signIn).orElse(to.signIn());
        return HttpResponse.seeOther(URI.create(address)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isWriting(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST;
    }

    private static ErrorPage.Kind kind(HttpStatus status, PageContext context) {
        return switch (status) {
            case FORBIDDEN -> forbidden(context.signedIn());
            case CONFLICT -> ErrorPage.Kind.STALE;
            case TOO_MANY_REQUESTS -> ErrorPage.Kind.TOO_MANY;
            case NOT_FOUND -> ErrorPage.Kind.NOT_FOUND;
            case REQUEST_ENTITY_TOO_LARGE, REQUEST_URI_TOO_LONG -> ErrorPage.Kind.TOO_LARGE;
            case SERVICE_UNAVAILABLE -> ErrorPage.Kind.UNAVAILABLE;
            default -> status.getCode() < 500 ? ErrorPage.Kind.NOT_UNDERSTOOD : ErrorPage.Kind.FAILURE;
        };
    }

    // A visitor is sent to sign in, and forbidden nothing but to post from elsewhere.
    private static ErrorPage.Kind forbidden(@Nullable SignedIn who) {
        if (who == null) {
            return ErrorPage.Kind.CROSS_SITE;
        }
        return who.lacksTotp() ? ErrorPage.Kind.TOTP_LACKING : ErrorPage.Kind.FORBIDDEN;
    }

    private static String reference(HttpRequest<?> request) {
        return request.getAttribute("vigie.request", String.class).orElse("");
    }
}
