package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.CheckPassword;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.Sessions;
import vigie.session.SignedIn;
import vigie.session.ToolAccess;

/** Changes the password of a member who knows the present one; all other sessions and all personal tokens end, and links under way
 * serve no more. */
@Singleton
public class ChangePassword {
    private final Members members;
    private final Links links;
    private final Sessions sessions;
    private final ToolAccess tools;
    private final CheckPassword check;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final PostLetter letters;
    private final InstantSource time;

    ChangePassword(
            Members members,
            Links links,
            Sessions sessions,
            ToolAccess tools,
            CheckPassword check,
            PasswordRules rules,
            PasswordHashes hashes,
            PostLetter letters,
            InstantSource time) {
        this.members = members;
        this.links = links;
        this.sessions = sessions;
        this.tools = tools;
        this.check = check;
        this.rules = rules;
        this.hashes = hashes;
        this.letters = letters;
        this.time = time;
    }

    /**
     * @throws InvalidInputException for the fields present, password
     * @throws RefusedException BAD_CREDENTIALS when the present password is another
     */
    public void change(SignedIn who, Password present, Password fresh) {
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        List<InputProblem> problems = new ArrayList<>();
        NewAccount.requirePresent("present", present, problems);
        rules.problem("password", fresh, member.email()).ifPresent(problems::add);
        InvalidInputException.throwIfAny(problems);
        check.check(member, present);
        requireAnother(present, fresh);
        keep(who, member.withPassword(hashes.hash(fresh)));
    }

    // Only now: what was typed as the present one is it.
    private static void requireAnother(Password present, Password fresh) {
        if (fresh.equals(present)) {
            throw new InvalidInputException(List.of(new InputProblem(
                    "password",
                    "C'est le mot de passe actuel : choisissez-en un autre.",
                    "This is the current password: please choose another.")));
        }
    }

    @Transactional
    void keep(SignedIn who, Member changed) {
        members.change(changed);
        // Whoever knew the password before may have asked for letters to an address of their own.
        links.removeAll(who.member());
        Instant now = time.instant();
        tools.endAll(who.member(), now);
        sessions.endOthers(who.member(), who.session(), now);
        letters.post(
                changed.id().value(),
                LetterKind.PASSWORD_CHANGED,
                changed.email().value(),
                changed.language(),
                Map.of("name", changed.displayName()));
    }
}
