package vigie.web.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vigie.totp.RecoveryCode;
import vigie.web.layout.PageContext;

/**
 * The recovery codes, shown this once.
 *
 * @param renewed whether they take the place of others
 */
public record RecoveryCodesPage(PageContext context, List<RecoveryCode> codes, boolean renewed) {

    /** The codes as a file, which no server is asked for. */
    public String file() {
        String lines = codes.stream().map(RecoveryCode::value).collect(Collectors.joining("\n", "", "\n"));
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(context.site().name() + "\n\n" + lines, StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    /** Where a code may be broken when the window is too narrow for it: after three of its six groups. */
    public String firstHalf(RecoveryCode code) {
        return code.value().substring(0, middle(code));
    }

    public String secondHalf(RecoveryCode code) {
        return code.value().substring(middle(code));
    }

    private static int middle(RecoveryCode code) {
        return (code.value().length() + 1) / 2;
    }

    @Override
    public String toString() {
        return "RecoveryCodesPage[…]";
    }
}
