package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Changes a member's name and language. */
@Singleton
public class ChangeProfile {
    private final Members members;

    ChangeProfile(Members members) {
        this.members = members;
    }

    /** @throws InvalidInputException for the field displayName */
    @Transactional
    public void change(SignedIn who, String displayName, Language language) {
        List<InputProblem> problems = new ArrayList<>();
        Optional<String> name = NewAccount.readName(displayName, problems);
        InvalidInputException.throwIfAny(problems);
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        members.change(member.named(name.orElseThrow(), language));
    }
}
