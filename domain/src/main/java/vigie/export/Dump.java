package vigie.export;

import java.util.Locale;

/** What can be taken as a file. */
public enum Dump {
    PLATFORMS,
    ANSWERS,
    EXPERIENCES;

    /** As addresses name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
