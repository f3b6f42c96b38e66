package vigie.api.once;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigie.api.error.RefusedRequest;

/**
 * The word by which a program says that it sends the same again: 1 to 255 visible ASCII characters. They may stand in quotation
 * marks, as draft-ietf-httpapi-idempotency-key-header has it, or bare, as most programs send them: both are the same key.
 */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]*");
    /** A string of RFC 9651, without spaces. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])+)\"");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private IdempotencyKey() {}

    /** @throws RefusedRequest when it is none, or there are several */
    static String of(HttpHeaders headers) {
        List<String> given = headers.getAll(HEADER);
        String key = given.size() == 1 ? read(given.getFirst().strip()) : "";
        if (key.isEmpty() || key.length() > LONGEST) {
            throw RefusedRequest.bad(
                    HEADER,
                    "Une seule clé est attendue, de 1 à 255 caractères ASCII visibles, entre guillemets ou sans.",
                    "One key is expected, of 1 to 255 visible ASCII characters, in quotation marks or not.");
        }
        return key;
    }

    private static String read(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
        }
        return BARE.matcher(value).matches() ? value : "";
    }
}
