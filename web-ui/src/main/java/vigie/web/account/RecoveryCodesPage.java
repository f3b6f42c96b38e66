package vigie.web.account;

import java.util.List;
import vigie.totp.RecoveryCode;
import vigie.web.layout.PageContext;

/** The recovery codes, shown this once. */
public record RecoveryCodesPage(PageContext context, List<RecoveryCode> codes) {
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
}
