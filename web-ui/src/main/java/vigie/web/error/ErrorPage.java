package vigie.web.error;

import java.util.Locale;
import vigie.web.layout.PageContext;

/**
 * What a reader sees instead of the page.
 *
 * @param reference the request's identifier, to be quoted to the operator; empty when there is none
 */
public record ErrorPage(PageContext context, Kind kind, String reference) {
    public enum Kind {
        NOT_FOUND,
        NOT_UNDERSTOOD,
        TOO_LARGE,
        UNAVAILABLE,
        FAILURE
    }

    public String text(String part) {
        return context.text("error." + kind.name().toLowerCase(Locale.ROOT) + "." + part);
    }
}
