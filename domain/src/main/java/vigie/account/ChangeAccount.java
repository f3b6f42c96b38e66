package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.CheckPassword;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Changes several things of an account in one go: all of them, or none when one cannot be. */
@Singleton
public class ChangeAccount {
    private final Members members;
    private final ChangePassword passwords;
    private final ChangeEmail emails;
    private final CheckPassword check;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final EnforceLimit limits;

    /**
     * What should become of it; null for what stays.
     *
     * @param email counts once confirmed there ({@link ConfirmAddress})
     */
    public record Wish(
            @Nullable String displayName,
            @Nullable Language language,
            @Nullable String email,
            @Nullable Password password) {
        /** Whether a thief must not do it: the present password is then asked for. */
        boolean isDelicate() {
            return email != null || password != null;
        }
    }

    ChangeAccount(
            Members members,
            ChangePassword passwords,
            ChangeEmail emails,
            CheckPassword check,
            PasswordRules rules,
            PasswordHashes hashes,
            EnforceLimit limits) {
        this.members = members;
        this.passwords = passwords;
        this.emails = emails;
        this.check = check;
        this.rules = rules;
        this.hashes = hashes;
        this.limits = limits;
    }

    /**
     * @param present the password, which only a new address or password needs
     * @throws InvalidInputException for fields displayName, email, password
     * @throws RefusedException BAD_CREDENTIALS when the present password is another
     */
    public void change(SignedIn who, Wish wish, Password present) {
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Member changed = read(wish, member);
        Optional<EmailAddress> address = Optional.ofNullable(wish.email()).flatMap(EmailAddress::of);
        if (wish.isDelicate()) {
            check.check(member, present);
        }
        address.ifPresent(fresh -> limits.count(LimitedAction.RESET, fresh.key()));
        Password fresh = wish.password();
        if (fresh != null) {
            changed = changed.withPassword(hashes.hash(fresh));
        }
        if (wish.isDelicate() || !changed.equals(member)) {
            keep(who, changed, fresh != null, address.orElse(null));
        }
    }

    private Member read(Wish wish, Member member) {
        List<InputProblem> problems = new ArrayList<>();
        String name = wish.displayName() == null
                ? member.displayName()
                : NewAccount.readName(wish.displayName(), problems).orElse("");
        if (wish.email() != null) {
            ChangeEmail.readNew(member, wish.email(), problems);
        }
        if (wish.password() != null) {
            rules.problem("password", wish.password(), member.email()).ifPresent(problems::add);
        }
        InvalidInputException.throwIfAny(problems);
        return member.named(name, wish.language() == null ? member.language() : wish.language());
    }

    @Transactional
    void keep(SignedIn who, Member changed, boolean newPassword, @Nullable EmailAddress address) {
        if (newPassword) {
            passwords.keep(who, changed);
        } else {
            // Also when only an address is wished for: fails when the password was changed since it was checked.
            members.change(changed);
        }
        if (address != null) {
            emails.send(changed, address);
        }
    }
}
