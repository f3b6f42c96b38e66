package vigie.member;

import jakarta.inject.Singleton;
import java.util.Map;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;

/** Tells a member that somebody tries passwords or codes, whichever way they are tried. */
@Singleton
public class WarnMember {
    private final PostLetter letters;

    WarnMember(PostLetter letters) {
        this.letters = letters;
    }

    /** Passwords are tried, by somebody who does not know the right one. */
    public void accountTried(Member member) {
        warn(member, LetterKind.ACCOUNT_TRIED);
    }

    /** Codes are tried, by somebody who knows the password or has a session. */
    public void codesTried(Member member) {
        warn(member, LetterKind.CODES_TRIED);
    }

    private void warn(Member member, LetterKind kind) {
        letters.post(
                member.id().value(),
                kind,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }
}
