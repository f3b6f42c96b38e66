package vigie.web.error;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import vigie.language.Language;
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
        Language language = PageContexts.languageOf(request);
        PageContext context = contexts.of(language, routes -> routes.directory());
        HttpStatus status = response.status();
        ErrorPage page = new ErrorPage(context, kind(status), reference(request));
        Object html = templates.errorPage(page);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.body(html);
    }

    private static ErrorPage.Kind kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ErrorPage.Kind.NOT_FOUND;
            case REQUEST_ENTITY_TOO_LARGE, REQUEST_URI_TOO_LONG -> ErrorPage.Kind.TOO_LARGE;
            case SERVICE_UNAVAILABLE -> ErrorPage.Kind.UNAVAILABLE;
            default -> status.getCode() < 500 ? ErrorPage.Kind.NOT_UNDERSTOOD : ErrorPage.Kind.FAILURE;
        };
    }

    private static String reference(HttpRequest<?> request) {
        return request.getAttribute("vigie.request", String.class).orElse("");
    }
}
