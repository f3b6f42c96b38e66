package vigie.web.account;

import vigie.member.EmailAddress;
import vigie.web.form.FormView;

/** @param present the address that counts until the new one is confirmed */
public record EmailPage(FormView form, EmailAddress present) {}
