package vigie.reference;

import org.jspecify.annotations.Nullable;

/**
 * Something that is sent with a call.
 *
 * @param name in a body that of its whole first: {@code ratings[].comment}
 * @param form what it may be, in signs that both languages share: {@code "fr" | "en"}, {@code integer 1…5}
 * @param meaning in English; null where the name says it
 */
public record ApiField(
        String name,
        Place place,
        String form,
        boolean required,
        @Nullable String meaning) {
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }
}
