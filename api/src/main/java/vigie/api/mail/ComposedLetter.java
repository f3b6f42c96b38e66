package vigie.api.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it leaves: the same words twice, as plain text and as HTML.
 *
 * @param stop where one post stops all letters of this kind (RFC 8058); null for letters that nobody can do without
 */
record ComposedLetter(
        String subject, String text, String html, @Nullable String stop) {}
