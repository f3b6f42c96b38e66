package vigie.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.language.Language;

class MemberTest {
    private final Member marie = SampleMember.marie();

    @Test
    void theKeyFollowsTheAddress() {
        Member moved = marie.reachedAt(new EmailAddress("Marie@Ailleurs.fr"));

        assertThat(moved.email()).hasToString("Marie@Ailleurs.fr");
        assertThat(moved.emailKey()).isEqualTo("marie@ailleurs.fr");
    }

    @Test
    void eachChangeLeavesTheRest() {
        Member changed = marie.named("Marie Martin", Language.EN)
                .withRole(Role.MODERATOR)
                .withPassword("hash")
                .reachedAt(new EmailAddress("marie@ailleurs.fr"));

        assertThat(changed)
                .isEqualTo(new Member(
                        marie.id(),
                        new EmailAddress("marie@ailleurs.fr"),
                        "marie@ailleurs.fr",
                        "Marie Martin",
                        Language.EN,
                        Role.MODERATOR,
                        "hash",
                        marie.createdAt(),
                        marie.version()));
    }

    @Test
    void whatIsLoggedOfAMemberNamesNobody() {
        assertThat(marie.toString()).doesNotContain("arie").doesNotContain("hash");
    }

    @Test
    void eachRoleIncludesThoseBeforeIt() {
        assertThat(Role.MEMBER.included()).containsExactly(Role.MEMBER);
        assertThat(Role.MODERATOR.included()).containsExactly(Role.MEMBER, Role.MODERATOR);
        assertThat(Role.ADMINISTRATOR.included()).containsExactly(Role.values());
        assertThat(Role.MODERATOR.includes(Role.ADMINISTRATOR)).isFalse();
    }
}
