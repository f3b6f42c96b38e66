package vigie.report;

import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;

/** Who reports without an account. Moderators alone see it; nobody has confirmed the address. */
public record Reporter(String name, EmailAddress email, Language language) {
    /** Whether this account has the address that they gave, by the key under which no two accounts have one. */
    boolean is(@Nullable Member member) {
        return member != null && member.email().key().equals(email.key());
    }

    @Override
    public String toString() {
        return "Reporter";
    }
}
