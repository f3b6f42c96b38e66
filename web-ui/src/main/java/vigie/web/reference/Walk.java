package vigie.web.reference;

import java.util.List;
import vigie.demonstration.ShownAccount;
import vigie.language.Language;

/**
 * What a reader types to try the API. A test copies all of it from the page, types it, and compares what it prints.
 *
 * @param address of this site, without a slash at its end
 */
public record Walk(String address, Language language, boolean demonstration) {
    /** What stands for anything in what a command prints. */
    public static final String ANYTHING = "…";

    private static final String MINE = "\"$VIGIE/api/v1/platforms/$SLUG/experiences/mine";
    private static final String TOKEN = " -H \"Authorization: Bearer $TOKEN\"";
    private static final String JSON = " -H 'Content-Type: application/json'";
    private static final String NEXT = " \\\n  ";

    /**
     * Some commands that are copied together.
     *
     * @param printed what they print; empty when that is nothing
     */
    public record Block(String commands, String printed) {}

    public Block start() {
        return new Block("VIGIE=" + address, "");
    }

    public List<Block> blocks(WalkStep step) {
        return switch (step) {
            case SEARCH -> search();
            case PLATFORM -> platform();
            case UNCHANGED -> unchanged();
            case SIGN_IN -> signIn();
            case DRAFT -> draft();
            case ERROR -> error();
            case THROW_AWAY -> throwAway();
            case OWN -> own();
        };
    }

    private static List<Block> search() {
        return List.of(new Block(
                "curl -s -w '\\n' \"$VIGIE/api/v1/platforms?kind=CONTRACTUAL&minCoverage=1&limit=2\"",
                "{\"items\":[{\"slug\":\"…\",\"name\":\"…\",\"kind\":\"CONTRACTUAL\",…}],\"next\":…}"));
    }

    private static List<Block> platform() {
        return List.of(
                new Block(
                        "SLUG=$(curl -s \"$VIGIE/api/v1/platforms?kind=HYBRID&limit=1\"" + NEXT
                                + "| sed 's/.*\"slug\":\"\\([^\"]*\\)\".*/\\1/')\n"
                                + "curl -s -w '\\n' \"$VIGIE/api/v1/platforms/$SLUG\"",
                        "{\"slug\":\"…\",\"name\":\"…\",…,\"criteria\":[{\"number\":1,…}],…}"),
                new Block(
                        "curl -s -w '\\n' \"$VIGIE/api/v1/platforms/$SLUG/experiences?limit=1\"",
                        "{\"items\":[…],\"next\":…}"));
    }

    private static List<Block> unchanged() {
        return List.of(new Block(
                "curl -s -o /dev/null --etag-save etag.txt" + NEXT + "\"$VIGIE/api/v1/platforms/$SLUG\"\n"
                        + "curl -s -w '%{http_code}\\n' --etag-compare etag.txt" + NEXT
                        + "\"$VIGIE/api/v1/platforms/$SLUG\"",
                "304"));
    }

    private List<Block> signIn() {
        String email = demonstration
                ? ShownAccount.MEMBER.email()
                : language == Language.FR ? "vous@exemple.fr" : "you@example.org";
        String password = demonstration
                ? ShownAccount.PASSWORD
                : language == Language.FR ? "votre mot de passe" : "your password";
        return List.of(
                new Block("EMAIL='" + email + "'\nPASSWORD='" + password + "'", ""),
                new Block(
                        "LOGIN=$(curl -s \"$VIGIE/api/v1/login\"" + JSON + NEXT
                                + "-d \"{\\\"email\\\": \\\"$EMAIL\\\", \\\"password\\\": \\\"$PASSWORD\\\"}\")\n"
                                + "TOKEN=$(echo \"$LOGIN\" | sed -n 's/.*\"accessToken\":\"\\([^\"]*\\)\".*/\\1/p')\n"
                                + "[ -n \"$TOKEN\" ] || echo \"$LOGIN\"\n"
                                + "curl -s -w '\\n' \"$VIGIE/api/v1/me\"" + TOKEN,
                        "{\"id\":\"…\",\"email\":\"…\",\"displayName\":\"…\",…}"));
    }

    private static List<Block> draft() {
        return List.of(
                new Block(
                        "for SLUG in $(curl -s \"$VIGIE/api/v1/platforms?limit=100\"" + NEXT
                                + "| grep -o '\"slug\":\"[^\"]*\"' | cut -d'\"' -f4); do\n"
                                + "  MINE=$(curl -s -o /dev/null -w '%{http_code}'" + NEXT + "  " + MINE + "\""
                                + NEXT + "  " + TOKEN.strip() + ")\n"
                                + "  [ \"$MINE\" = 404 ] && break\ndone\n"
                                + "echo \"$SLUG $MINE\"",
                        "… 404"),
                new Block(put("-d '{\"text\": \"…\", \"submit\": false}'"), "{\"status\":\"DRAFT\",…}"));
    }

    private List<Block> error() {
        return List.of(new Block(
                put("-H 'Accept-Language: " + language.tag() + "' -d '{\"text\": \"…\", \"submit\": true}'"),
                "{\"type\":\"urn:vigie:problem:bad-request\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"…\","
                        + "\"code\":\"BAD_REQUEST\",\"instance\":\"…\","
                        + "\"errors\":[{\"field\":\"relation\",\"message\":\"…\"},…]}"));
    }

    private static List<Block> throwAway() {
        return List.of(new Block(
                "curl -s -w '%{http_code}\\n' -X DELETE" + NEXT + MINE + "/draft\"" + NEXT + TOKEN.strip(), "204"));
    }

    private static List<Block> own() {
        return List.of(
                new Block(put("-d @experience.json"), "{\"status\":\"SUBMITTED\",\"version\":…,\"case\":\"…\"}"),
                new Block(
                        "curl -s -w '\\n' \"$VIGIE/api/v1/me/contributions?limit=1\"" + NEXT + TOKEN.strip(),
                        "{\"items\":[{\"case\":\"…\",\"kind\":\"EXPERIENCE\",…,\"status\":\"SUBMITTED\",…}],\"next\":…}"));
    }

    private static String put(String body) {
        return "curl -s -w '\\n' -X PUT " + MINE + "\"" + NEXT + TOKEN.strip() + JSON + NEXT + body;
    }
}
