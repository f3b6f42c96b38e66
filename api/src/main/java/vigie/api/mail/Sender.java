package vigie.api.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param name the site's
 * @param address what letters come from
 * @param contact where readers may write to; null when the operator does not say
 * @param publisher who answers for the site; null when the operator does not say
 */
record Sender(
        String name,
        String address,
        @Nullable String contact,
        @Nullable String publisher) {
    /** What stands after the at sign of its address. */
    String host() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
