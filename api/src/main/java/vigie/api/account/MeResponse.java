package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import vigie.member.Member;
import vigie.member.Role;

/**
 * A member as that member sees themself.
 *
 * @param roles theirs and those that it includes
 * @param totp whether the second factor is on
 */
@Serdeable
record MeResponse(String id, String email, String displayName, String language, List<Role> roles, boolean totp) {
    static MeResponse from(Member member, boolean totp) {
        return new MeResponse(
                member.id().value().toString(),
                member.email().value(),
                member.displayName(),
                member.language().tag(),
                member.role().included(),
                totp);
    }
}
