package vigie.web.administration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * Members and their roles.
 *
 * @param search what was looked for, empty for all
 * @param after the last member of the page before, as the address has it; empty on the first
 * @param next the address of the page that follows; null on the last
 */
public record MembersPage(
        FormView form,
        String search,
        String after,
        List<Member> members,
        @Nullable String next) {
    public PageContext context() {
        return form.context();
    }

    public String since(Member member) {
        return context().day(LocalDate.ofInstant(member.createdAt(), ZoneOffset.UTC));
    }
}
