package vigie.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What calls are part of, in the order in which somebody meets them. */
public enum ApiPart {
    DIRECTORY,
    QUESTIONNAIRE,
    FILES,
    ACCOUNT,
    CONTRIBUTING,
    MODERATING,
    ADMINISTERING;

    /** Its name in the description and in addresses. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> tags() {
        return Arrays.stream(values()).map(ApiPart::tag).toList();
    }
}
