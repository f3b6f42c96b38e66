package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.SecretSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.CheckPassword;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Takes a member's new address, which counts once confirmed there ({@link ConfirmAddress}). */
@Singleton
public class ChangeEmail {
    private final Members members;
    private final Links links;
    private final CheckPassword check;
    private final EnforceLimit limits;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final InstantSource time;

    ChangeEmail(
            Members members,
            Links links,
            CheckPassword check,
            EnforceLimit limits,
            PostLetter letters,
            SecretSource secrets,
            InstantSource time) {
        this.members = members;
        this.links = links;
        this.check = check;
        this.limits = limits;
        this.letters = letters;
        this.secrets = secrets;
        this.time = time;
    }

    /**
     * @throws InvalidInputException for the field email
     * @throws RefusedException BAD_CREDENTIALS when the password is another
     */
    public void request(SignedIn who, String email, Password password) {
        List<InputProblem> problems = new ArrayList<>();
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Optional<EmailAddress> address = readNew(member, email, problems);
        NewAccount.requirePresent("password", password, problems);
        InvalidInputException.throwIfAny(problems);
        check.check(member, password);
        limits.count(LimitedAction.RESET, address.orElseThrow().key());
        sendIfUnchanged(member, address.orElseThrow());
    }

    /** Their own is no new one; written otherwise, it is. */
    static Optional<EmailAddress> readNew(Member member, String email, List<InputProblem> problems) {
        Optional<EmailAddress> address = NewAccount.readEmail("email", email, problems);
        if (address.filter(member.email()::equals).isPresent()) {
            problems.add(new InputProblem(
                    "email", "Votre compte a déjà cette adresse.", "Your account has this address already."));
        }
        return address;
    }

    /** The addresses that wait to be confirmed, the last asked for first. */
    public List<NewAddress> waiting(SignedIn who) {
        return links.emailChanges(who.member(), time.instant());
    }

    /**
     * Sends one more link to the address that was asked for last: the password was given then.
     *
     * @throws RefusedException NOT_FOUND when none waits any more; TOO_MANY_REQUESTS
     */
    public void sendAgain(SignedIn who) {
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        EmailAddress address = waiting(who).stream()
                .findFirst()
                .map(NewAddress::email)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        limits.count(LimitedAction.RESET, address.key());
        sendIfUnchanged(member, address);
    }

    /** Withdraws the wish: no link sent so far serves any more. */
    @Transactional
    public void withdraw(SignedIn who) {
        links.removeEmailChanges(who.member());
    }

    @Transactional
    void sendIfUnchanged(Member member, EmailAddress address) {
        // Fails when the password was changed since it was checked: who had the old one gets no link any more.
        members.change(member);
        send(member, address);
    }

    @Transactional
    void send(Member member, EmailAddress address) {
        String token = secrets.token();
        // Also for an address that has another account: its link could not be confirmed and nobody gets it, but the
        // asker, who sees what is under way, must not learn whether it has one.
        links.add(new Link(
                Digest.of(token),
                LinkPurpose.EMAIL_CHANGE,
                member.id(),
                address,
                time.instant().plus(LinkPurpose.EMAIL_CHANGE.serves())));
        Optional<Member> owner = members.withEmailKey(address.key());
        if (owner.isPresent() && !owner.get().id().equals(member.id())) {
            letters.post(
                    owner.get().id().value(),
                    LetterKind.EMAIL_TAKEN,
                    owner.get().email().value(),
                    owner.get().language(),
                    Map.of());
        } else {
            letters.post(
                    member.id().value(),
                    LetterKind.CONFIRM_EMAIL,
                    address.value(),
                    member.language(),
                    Map.of("name", member.displayName(), "token", token));
        }
    }
}
