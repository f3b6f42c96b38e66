package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vigie.member.Member;
import vigie.member.Role;

/**
 * A member as that member sees themself.
 *
 * @param roles what they may do at this moment: less than their office while that asks for a second factor
 * @param office the role that they were given
 * @param totp whether the second factor is on
 */
@Serdeable
record MeResponse(
        String id, String email, String displayName, String language, List<Role> roles, Role office, boolean totp) {
    static MeResponse from(Member member, Role role, boolean totp) {
        return new MeResponse(
                member.id().value().toString(),
                member.email().value(),
                member.displayName(),
                member.language().tag(),
                role.included(),
                member.role(),
                totp);
    }
}
