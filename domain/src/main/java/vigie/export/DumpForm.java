package vigie.export;

import java.util.Locale;

/** How a file is written. */
public enum DumpForm {
    JSON,
    CSV;

    /** As addresses end, without a dot. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
