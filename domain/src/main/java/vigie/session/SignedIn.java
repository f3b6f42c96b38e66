package vigie.session;

import java.time.Instant;
import vigie.language.Language;
import vigie.member.MemberId;
import vigie.member.Role;

/**
 * Who asks, as the database says at this moment.
 *
 * @param role what they may do: less than their office while it asks for a second factor that they have not switched on
 * @param office the role that they were given
 * @param since when the session was opened
 * @param totp whether their second factor is on
 */
public record SignedIn(
        SessionId session,
        Instant since,
        MemberId member,
        String displayName,
        Language language,
        Role role,
        Role office,
        boolean totp) {

    /** With the role of a plain member as long as the second factor is missing. */
    SignedIn withoutOfficeUnlessTotp() {
        return totp ? this : new SignedIn(session, since, member, displayName, language, Role.MEMBER, office, false);
    }

    public boolean may(Role needed) {
        return role.includes(needed);
    }

    /** True when only the second factor keeps them from their office. */
    public boolean lacksTotp() {
        return role != office;
    }
}
