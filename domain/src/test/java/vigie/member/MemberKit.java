package vigie.member;

import vigie.mail.MailKit;

/** Adds members and their passwords. */
public class MemberKit extends MailKit {
    public final InMemoryMembers members = new InMemoryMembers();
    public final CountingHashes hashes = new CountingHashes();
    public final PasswordRules rules = new PasswordRules(new SiteName("Le Phare"));
    public final WarnMember warn = new WarnMember(letters);
    public final CheckPassword checkPassword = new CheckPassword(hashes, limits, warn);

    /** Adds the member and returns what is stored. */
    public Member join(Member member) {
        members.add(member);
        return members.now(member);
    }
}
