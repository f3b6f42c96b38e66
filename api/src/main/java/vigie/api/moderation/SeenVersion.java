package vigie.api.moderation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigie.api.error.RefusedRequest;

/** The version that whoever decides has read: the entity tag of the case, in {@code If-Match}. */
final class SeenVersion {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private SeenVersion() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** @throws RefusedRequest when it is not there, or is none that a case ever had */
    static int of(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        if (given.isEmpty()) {
            throw RefusedRequest.versionRequired();
        }
        Matcher tag = TAG.matcher(given.getFirst().strip());
        if (given.size() > 1 || !tag.matches()) {
            throw RefusedRequest.bad(
                    HttpHeaders.IF_MATCH,
                    "La version d'un dossier est attendue, entre guillemets, telle que ETag la donne.",
                    "The version of a case is expected, in quotation marks, as ETag gives it.");
        }
        return Integer.parseInt(tag.group(1));
    }
}
