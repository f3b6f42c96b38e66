package vigie.account;

import java.util.List;
import vigie.member.EmailAddress;
import vigie.member.MemberId;
import vigie.session.Session;

/** What is held on a member beside the account itself, over sessions included. */
public interface AccountRecords {
    List<Session> sessions(MemberId member);

    List<HeldData.SentLetter> letters(EmailAddress recipient);
}
