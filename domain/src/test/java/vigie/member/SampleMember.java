package vigie.member;

import java.util.UUID;
import vigie.identity.SettableTime;
import vigie.language.Language;

/** Marie, who reads French, and Owen, who reads English. */
public final class SampleMember {
    public static final Password PASSWORD = new Password("douze chevaux traversent la Loire");
    public static final Password ANOTHER = new Password("treize vaches regardent le Rhône");

    private SampleMember() {}

    public static Member marie() {
        return marie(Role.MEMBER);
    }

    public static Member marie(Role role) {
        return member(1, "marie.dupont@exemple.fr", "Marie Dupont", Language.FR, role);
    }

    public static Member owen() {
        return owen(Role.MEMBER);
    }

    public static Member owen(Role role) {
        return member(2, "owen@example.org", "Owen Price", Language.EN, role);
    }

    private static Member member(int number, String email, String name, Language language, Role role) {
        return Member.open(
                new MemberId(new UUID(3, number)),
                new EmailAddress(email),
                name,
                language,
                role,
                CountingHashes.of(PASSWORD),
                SettableTime.START);
    }

    /** Whether this is the member's password. */
    public static boolean hasPassword(Member member, Password password) {
        return member.passwordHash().equals(CountingHashes.of(password));
    }
}
