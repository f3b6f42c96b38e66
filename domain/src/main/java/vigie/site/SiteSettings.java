package vigie.site;

import org.jspecify.annotations.Nullable;

/**
 * Who keeps this directory, as its operator says.
 *
 * @param name the site's name
 * @param url its public address without a slash at the end, for canonical links; null to leave the host out
 * @param publisher who answers for it; null when not said
 * @param contact an e-mail address; null when not said
 * @param legalNotice free text; null when not said
 * @param demonstration whether all that it shows is invented, which every page then says
 */
public record SiteSettings(
        String name,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String legalNotice,
        boolean demonstration) {
    public SiteSettings {
        url = given(url);
        publisher = given(publisher);
        contact = given(contact);
        legalNotice = given(legalNotice);
    }

    // An environment variable that is not set arrives as an empty text.
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** An address of this site as other sites should write it. */
    public String absolute(String path) {
        return url == null ? path : url + path;
    }
}
