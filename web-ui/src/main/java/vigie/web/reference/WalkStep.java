package vigie.web.reference;

import java.util.Locale;

/** The steps of the walk-through, in order. */
public enum WalkStep {
    SEARCH,
    PLATFORM,
    UNCHANGED,
    SIGN_IN,
    DRAFT,
    ERROR,
    THROW_AWAY,
    OWN;

    /** In the page's words, and in its address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
