package vigie.choosing;

import java.util.Arrays;
import java.util.Optional;

/** What a coach makes of what nobody has documented. */
public enum UnknownMeans {
    /** Neither for nor against. */
    LEFT_ASIDE("aside"),
    /** As much against as what is documented and unfavourable. */
    RISK("risk");

    private final String code;

    UnknownMeans(String code) {
        this.code = code;
    }

    /** As an address says it. */
    public String code() {
        return code;
    }

    public UnknownMeans other() {
        return this == RISK ? LEFT_ASIDE : RISK;
    }

    public static Optional<UnknownMeans> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
