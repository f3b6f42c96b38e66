package vigie.web.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.personaltoken.MintPersonalToken;
import vigie.personaltoken.PersonalToken;
import vigie.personaltoken.TokenScope;
import vigie.personaltoken.TokenWish;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * A member's personal tokens, and a form for one more.
 *
 * @param needsPassword whether making one asks for the password: the session is no longer fresh
 * @param seed of the token that the form makes
 */
public record AccessTokensPage(FormView form, List<Line> tokens, boolean needsPassword, String seed) {
    static final String READS = "READ";
    static final String CONTRIBUTES = "CONTRIBUTE";

    /**
     * One token.
     *
     * @param may what it is for
     * @param used when it was used last, or that it never was
     */
    public record Line(String id, String name, String may, String lasts, String used) {
        static Line of(PageContext context, PersonalToken token) {
            return new Line(
                    token.id().value().toString(),
                    token.name(),
                    AccessTokensPage.may(context, token),
                    context.text(
                            "tokens.lasts",
                            context.day(DayAndHour.date(token.createdAt())),
                            context.day(DayAndHour.date(token.expiresAt()))),
                    used(context, token.lastUsedAt()));
        }

        private static String used(PageContext context, @Nullable Instant last) {
            return last == null
                    ? context.text("tokens.used.never")
                    : context.text("tokens.used", context.dayAndHour(last));
        }
    }

    static String may(PageContext context, PersonalToken token) {
        return context.text(token.scopes().contains(TokenScope.CONTRIBUTE) ? "tokens.may.both" : "tokens.may.read");
    }

    public PageContext context() {
        return form.context();
    }

    /** Whether there are as many as there may be. */
    public boolean full() {
        return tokens.size() >= MintPersonalToken.MOST;
    }

    public List<String> scopes() {
        return List.of(READS, CONTRIBUTES);
    }

    public List<String> scopeWords() {
        return List.of(context().text("tokens.scope.read"), context().text("tokens.scope.both"));
    }

    public List<String> days() {
        return TokenWish.DAYS.stream().map(String::valueOf).toList();
    }

    public List<String> dayWords() {
        return TokenWish.DAYS.stream()
                .map(days -> context().text("tokens.days", days))
                .toList();
    }

    @Override
    public String toString() {
        return "AccessTokensPage[…]";
    }
}
