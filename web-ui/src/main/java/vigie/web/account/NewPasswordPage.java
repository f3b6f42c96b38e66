package vigie.web.account;

import org.jspecify.annotations.Nullable;
import vigie.member.EmailAddress;
import vigie.web.form.FormView;

/** @param email whose password it will be, for password managers; null when the link served no more a moment ago */
public record NewPasswordPage(FormView form, @Nullable EmailAddress email) {}
