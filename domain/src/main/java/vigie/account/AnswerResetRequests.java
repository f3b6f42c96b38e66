package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;
import vigie.member.Members;

/** Sends those who asked for a new password their link, when they have an account. */
@Singleton
public class AnswerResetRequests {
    private final ResetRequests requests;
    private final Members members;
    private final Links links;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final InstantSource time;

    AnswerResetRequests(
            ResetRequests requests,
            Members members,
            Links links,
            PostLetter letters,
            SecretSource secrets,
            InstantSource time) {
        this.requests = requests;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.secrets = secrets;
        this.time = time;
    }

    /** Answers one; false when none waits. */
    @Transactional
    public boolean answerNext() {
        Optional<ResetRequest> request = requests.takeNext();
        request.flatMap(asked -> members.withEmailKey(asked.emailKey())).ifPresent(this::sendLink);
        return request.isPresent();
    }

    private void sendLink(Member member) {
        String token = secrets.token();
        links.add(new Link(
                Digest.of(token),
                LinkPurpose.PASSWORD_RESET,
                member.id(),
                null,
                time.instant().plus(LinkPurpose.PASSWORD_RESET.serves())));
        letters.post(
                member.id().value(),
                LetterKind.RESET_PASSWORD,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName(), "token", token));
    }
}
