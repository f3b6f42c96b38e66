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
        FORBIDDEN,
        /** Only the second factor keeps the reader out. */
        TOTP_LACKING,
        CROSS_SITE,
        STALE,
        TOO_MANY,
        NOT_FOUND,
        NOT_UNDERSTOOD,
        TOO_LARGE,
        UNAVAILABLE,
        FAILURE
    }

    /** Whether looking for a platform may be what the reader was about to do. */
    public boolean offersSearch() {
        return switch (kind) {
            case FORBIDDEN, TOTP_LACKING, CROSS_SITE, STALE, TOO_MANY -> false;
            case NOT_FOUND, NOT_UNDERSTOOD, TOO_LARGE, UNAVAILABLE, FAILURE -> true;
        };
    }

    public String text(String part) {
        return context.text("error." + kind.name().toLowerCase(Locale.ROOT) + "." + part);
    }
}
