package vigie.account;

import jakarta.inject.Singleton;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Sees that the directory never loses its last administrator, also when two step down at once. */
@Singleton
class KeepAnAdministrator {
    private final Members members;

    KeepAnAdministrator(Members members) {
        this.members = members;
    }

    /** To be called first, before the member is read. */
    void lock() {
        members.lockAdministrators();
    }

    void requireAnotherThan(Member leaving) {
        if (leaving.role() == Role.ADMINISTRATOR && members.administrators() <= 1) {
            throw new RefusedException(Refusal.LAST_ADMINISTRATOR);
        }
    }
}
