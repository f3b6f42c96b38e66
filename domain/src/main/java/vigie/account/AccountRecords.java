package vigie.account;

import java.util.List;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.session.Session;

/** What is held on a member beside the account itself, over sessions included. */
public interface AccountRecords {
    List<Session> sessions(MemberId member);

    /** The member's, wherever they went, the newest first; also those to the present address that are about nobody's account. */
    List<HeldData.SentLetter> letters(Member member);
}
