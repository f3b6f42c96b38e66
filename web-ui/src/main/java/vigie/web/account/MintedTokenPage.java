package vigie.web.account;

import vigie.language.DayAndHour;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.web.layout.PageContext;

/** A token, shown this once. */
public record MintedTokenPage(PageContext context, Minted minted) {
    public String name() {
        return minted.token().name();
    }

    public String secret() {
        return minted.secret().value();
    }

    public String may() {
        return AccessTokensPage.may(context, minted.token());
    }

    public String until() {
        return context.text(
                "tokens.until", context.day(DayAndHour.date(minted.token().expiresAt())));
    }
}
