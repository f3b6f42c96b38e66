package vigie.web.account;

import vigie.web.layout.PageContext;

/** Sends its reader to the mailbox; the same whether or not the address is known. */
public record MailPage(PageContext context, Kind kind) {
    public enum Kind {
        REGISTRATION,
        PASSWORD
    }
}
