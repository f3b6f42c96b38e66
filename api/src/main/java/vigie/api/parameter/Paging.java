package vigie.api.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.language.Bilingual;

/** How much of a list is asked for: limit (20, at most 100) and cursor. */
public final class Paging {
    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    private Paging() {}

    /** @throws RefusedRequest when it is no number from 1 to 100 */
    public static int limit(Map<String, List<String>> parameters) {
        List<Wrong> wrong = new ArrayList<>();
        int limit = limit(parameters, wrong);
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
        return limit;
    }

    /** As {@link #limit(Map)}, with what is wrong noted. */
    public static int limit(Map<String, List<String>> parameters, List<Wrong> wrong) {
        String text = last(parameters, "limit");
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        wrong.add(new Wrong(
                "limit", new Bilingual("Un nombre de 1 à 100 est attendu.", "A number from 1 to 100 is expected.")));
        return USUAL_LIMIT;
    }

    public static RefusedRequest unknownCursor() {
        return RefusedRequest.bad(
                "cursor", "Ce curseur ne vient pas de cette liste.", "This cursor is not of this list.");
    }

    /** The last value of a parameter, null when it is not there. */
    public static @Nullable String last(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.getLast();
    }
}
