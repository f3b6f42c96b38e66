package vigie.web.administration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * Members and their roles.
 *
 * @param count how many there are in all of the list's pages
 * @param protectedOnes those whose second factor is on
 * @param next the address of the page that follows; null on the last
 */
public record MembersPage(
        FormView form,
        MembersPlace place,
        long count,
        List<Member> members,
        Set<MemberId> protectedOnes,
        @Nullable String next) {
    public PageContext context() {
        return form.context();
    }

    public String since(Member member) {
        return context().day(DayAndHour.date(member.createdAt()));
    }

    public boolean hasSecondFactor(Member member) {
        return protectedOnes.contains(member.id());
    }

    /** Whether something went wrong with this one, whose actions then stand open. */
    public boolean isAbout(Member member) {
        return form.wrong() && form.value("member").equals(member.id().value().toString());
    }
}
