package vigie.web.account;

import vigie.account.ConfirmAddress;
import vigie.web.layout.PageContext;

/** Asks for a click before a letter's link is used: programs that look through mail follow links, too. */
public record ConfirmationPage(PageContext context, String token, ConfirmAddress.Confirmed will) {
    public String what() {
        return switch (will) {
            case ACCOUNT_OPENED -> context.text("confirmation.account");
            case ADDRESS_CHANGED -> context.text("confirmation.address");
        };
    }
}
