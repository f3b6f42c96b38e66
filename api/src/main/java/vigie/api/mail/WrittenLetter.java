package vigie.api.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/**
 * A letter in its parts, from top to bottom, in plain characters. Public for its template.
 *
 * @param edition what to say above all, that everything in the letter is invented; null outside a demonstration
 * @param before paragraphs above the button
 * @param sections what the letter lists; empty for most
 * @param button the one thing to do; null when there is nothing
 * @param copy what to say above the button's address, for those on whose machine the button does not open
 * @param link another thing to do
 * @param after paragraphs below
 * @param contact a mail address to write to, with the words before it
 * @param foot why it comes, and from whom: small print
 * @param site the site's name and address
 */
public record WrittenLetter(
        Language language,
        String subject,
        @Nullable String edition,
        String greeting,
        List<String> before,
        List<Section> sections,
        @Nullable Link button,
        String copy,
        @Nullable Link link,
        List<String> after,
        @Nullable Link contact,
        List<String> foot,
        Link site) {

    /** A heading, and lines below it. */
    public record Section(Link heading, List<Link> lines) {}

    /** Words, and an address that they lead to. */
    public record Link(String words, String address) {}
}
