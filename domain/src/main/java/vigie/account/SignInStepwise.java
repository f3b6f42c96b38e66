package vigie.account;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignIn;
import vigie.session.Tokens;

/**
 * Signs a member in as pages do: first the password, then the code of the second factor on a page of its own. In between a
 * token says that the password was right, so that it is neither typed again nor kept.
 */
@Singleton
public class SignInStepwise {
    private final SignIn signIn;
    private final Members members;
    private final Links links;
    private final SecretSource secrets;
    private final InstantSource time;

    /** Where somebody is after the first step. */
    public sealed interface Step {}

    public record Arrived(Tokens tokens) implements Step {}

    /** @param step the token to be given with the code */
    public record CodeWanted(String step) implements Step {
        @Override
        public String toString() {
            return "CodeWanted[…]";
        }
    }

    SignInStepwise(SignIn signIn, Members members, Links links, SecretSource secrets, InstantSource time) {
        this.signIn = signIn;
        this.members = members;
        this.links = links;
        this.secrets = secrets;
        this.time = time;
    }

    /** @throws RefusedException BAD_CREDENTIALS, TOO_MANY_REQUESTS */
    public Step begin(SignIn.Attempt attempt) {
        try {
            return new Arrived(signIn.signIn(attempt));
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.TOTP_REQUIRED) {
                throw refused;
            }
            return new CodeWanted(stepFor(attempt.email()));
        }
    }

    private String stepFor(String email) {
        Member member = EmailAddress.of(email)
                .map(EmailAddress::key)
                .flatMap(members::withEmailKey)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_CREDENTIALS));
        String token = secrets.token();
        links.add(new Link(
                Digest.of(token),
                LinkPurpose.SIGN_IN,
                member.id(),
                null,
                time.instant().plus(LinkPurpose.SIGN_IN.serves())));
        return token;
    }

    /**
     * @throws RefusedException BAD_TOKEN when the first step is too old; BAD_CREDENTIALS for a wrong code, TOTP_REQUIRED
     *     for none: the step then still serves; TOO_MANY_REQUESTS
     */
    public Tokens finish(String step, String code, String client, String device) {
        String digest = Digest.of(step);
        Member member = links.find(digest, LinkPurpose.SIGN_IN, time.instant())
                .map(Link::member)
                .flatMap(members::withId)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        Tokens tokens = signIn.signInWithCode(member, code, client, device);
        links.take(digest, LinkPurpose.SIGN_IN, time.instant());
        return tokens;
    }
}
