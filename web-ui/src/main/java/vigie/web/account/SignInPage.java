package vigie.web.account;

import org.jspecify.annotations.Nullable;
import vigie.web.form.FormView;

/** @param why the reader was sent here; null when they came by themselves */
public record SignInPage(FormView form, @Nullable String why) {}
