package vigie.web.account;

import org.jspecify.annotations.Nullable;
import vigie.member.EmailAddress;
import vigie.web.layout.PageContext;

/**
 * Sends its reader to the mailbox; the same whether or not the address is known.
 *
 * @param address what its reader has just typed; null when that was long ago, or never
 */
public record MailPage(
        PageContext context, Kind kind, @Nullable EmailAddress address) {
    public enum Kind {
        REGISTRATION,
        PASSWORD
    }
}
