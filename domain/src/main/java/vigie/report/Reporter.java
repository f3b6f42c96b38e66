package vigie.report;

import vigie.language.Language;
import vigie.member.EmailAddress;

/** Who reports without an account. Moderators alone see it; nobody has confirmed the address. */
public record Reporter(String name, EmailAddress email, Language language) {
    @Override
    public String toString() {
        return "Reporter";
    }
}
