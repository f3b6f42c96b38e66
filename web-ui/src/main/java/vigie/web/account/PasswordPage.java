package vigie.web.account;

import vigie.member.EmailAddress;
import vigie.web.form.FormView;

/** @param email whose password it is, for password managers */
public record PasswordPage(FormView form, EmailAddress email) {}
