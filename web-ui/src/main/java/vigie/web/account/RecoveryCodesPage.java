package vigie.web.account;

import java.util.List;
import vigie.totp.RecoveryCode;
import vigie.web.layout.PageContext;

/** The recovery codes, shown this once. */
public record RecoveryCodesPage(PageContext context, List<RecoveryCode> codes) {}
