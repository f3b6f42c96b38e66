package vigie.web.account;

import java.util.List;
import vigie.account.NewAddress;
import vigie.member.EmailAddress;
import vigie.web.form.FormView;

/**
 * @param present the address that counts until the new one is confirmed
 * @param waiting the new addresses that wait to be confirmed, the last asked for first
 */
public record EmailPage(FormView form, EmailAddress present, List<NewAddress> waiting) {}
