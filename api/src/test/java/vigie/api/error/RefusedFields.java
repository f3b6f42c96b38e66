package vigie.api.error;

import java.util.List;

/** Lets tests of other packages see which fields a refusal names. */
public final class RefusedFields {
    private RefusedFields() {}

    public static List<String> of(RefusedRequest refused) {
        return refused.wrong().stream().map(RefusedRequest.Wrong::field).toList();
    }
}
