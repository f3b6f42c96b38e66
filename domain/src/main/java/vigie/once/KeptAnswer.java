package vigie.once;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, to be answered again as it is.
 *
 * @param headers those that belong to the answer, by name
 * @param body null when there was none
 */
public record KeptAnswer(
        int status, Map<String, String> headers, @Nullable String body) {}
