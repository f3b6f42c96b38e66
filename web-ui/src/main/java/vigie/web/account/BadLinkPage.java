package vigie.web.account;

import vigie.web.layout.PageContext;

/** Says that a link serves no more, and how to get another. */
public record BadLinkPage(PageContext context, Kind kind) {
    public enum Kind {
        CONFIRMATION,
        PASSWORD,
        FIRST_ADMINISTRATOR
    }

    public String what() {
        return switch (kind) {
            case CONFIRMATION -> context.text("badlink.confirmation");
            case PASSWORD -> context.text("badlink.password");
            case FIRST_ADMINISTRATOR -> context.text("badlink.administrator");
        };
    }
}
