package vigie.web.account;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.web.layout.PageContext;
import vigie.web.templates.Templates;

/** Answers links of letters that serve no more. */
@Singleton
final class BadLinks {
    private final Templates templates;

    BadLinks(Templates templates) {
        this.templates = templates;
    }

    HttpResponse<?> page(PageContext context, BadLinkPage.Kind kind) {
        return HttpResponse.badRequest(templates.accountBadLink(new BadLinkPage(context, kind)));
    }

    /** What comes of using a link; when it serves no more, a page that says so. */
    HttpResponse<?> unlessUsed(PageContext context, BadLinkPage.Kind kind, Supplier<HttpResponse<?>> use) {
        try {
            return use.get();
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.BAD_TOKEN && refused.refusal() != Refusal.ADMINISTRATOR_EXISTS) {
                throw refused;
            }
            return page(context, kind);
        }
    }
}
