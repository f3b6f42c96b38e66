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

    public void accountTried(Member member) {
        letters.post(
                LetterKind.ACCOUNT_TRIED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }
}
