package vigie.web.administration;

import io.micronaut.http.HttpParameters;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberFilter;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.web.form.Form;
import vigie.web.layout.AccountRoutes;

/**
 * A place in the list of members, to be kept from page to page.
 *
 * @param search what was looked for, empty for all
 * @param role the only one shown, as the address has it; empty for any
 * @param after the last member of the page before, as the address has it; empty on the first
 */
public record MembersPlace(String search, String role, String after) {
    /** The form's name for the role that the list shows: there, "role" is the one to be given. */
    static final String ONLY = "only";

    private static final int LONGEST_SEARCH = 200;

    public MembersPlace {
        search = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
        role = role(role) == null ? "" : role;
    }

    static MembersPlace in(HttpParameters address) {
        return new MembersPlace(
                address.get("q", String.class, ""),
                address.get("role", String.class, ""),
                address.get("after", String.class, ""));
    }

    static MembersPlace in(Form form) {
        return new MembersPlace(form.text("q"), form.text(ONLY), form.text("after"));
    }

    MembersPlace following(MemberId last) {
        return new MembersPlace(search, role, last.value().toString());
    }

    MemberFilter filter() {
        return new MemberFilter(search, role(role));
    }

    @Nullable
    MemberId last() {
        return Form.identifier(after).map(MemberId::new).orElse(null);
    }

    String address(AccountRoutes to) {
        return to.members(search, role, after);
    }

    public boolean shows(Role shown) {
        return shown.name().equals(role);
    }

    public boolean narrowed() {
        return !search.isBlank() || !role.isEmpty();
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
