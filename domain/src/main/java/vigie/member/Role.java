package vigie.member;

import java.util.Arrays;
import java.util.List;

/** What a member may do; each role includes those before it. */
public enum Role {
    MEMBER,
    MODERATOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and those that it includes. */
    public List<Role> included() {
        return Arrays.stream(values()).filter(this::includes).toList();
    }
}
