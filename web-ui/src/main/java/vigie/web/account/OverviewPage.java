package vigie.web.account;

import vigie.language.DayAndHour;
import vigie.member.Member;
import vigie.session.SignedIn;
import vigie.web.layout.PageContext;

/**
 * A member's account at a glance.
 *
 * @param sentBack how many contributions wait for them
 */
public record OverviewPage(PageContext context, SignedIn who, Member member, int sentBack) {
    public String since() {
        return context.day(DayAndHour.date(member.createdAt()));
    }
}
