package vigie.choosing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigie.platform.PlatformKind;

/** What a coach looks for a platform for. */
public enum Purpose {
    /** To be brought clients. */
    CLIENTS,
    /** To serve clients of their own. */
    TOOLS;

    public boolean servedBy(PlatformKind kind) {
        return switch (kind) {
            case CONTRACTUAL -> this == CLIENTS;
            case SERVICE -> this == TOOLS;
            case HYBRID -> true;
        };
    }

    /** As an address says it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
