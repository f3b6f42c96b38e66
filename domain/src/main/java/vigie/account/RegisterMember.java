package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.identity.SecretSource;
import vigie.language.Language;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;

/** Takes a registration. What is answered, and how long it takes, is the same for a known address: only its owner learns. */
@Singleton
public class RegisterMember {
    private static final Duration TO_CONFIRM = Duration.ofHours(24);

    private final Members members;
    private final Registrations registrations;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final EnforceLimit limits;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final IdSource ids;
    private final InstantSource time;

    /** @param client the address of the network that it came from */
    public record Wish(String email, Password password, String displayName, Language language, String client) {}

    RegisterMember(
            Members members,
            Registrations registrations,
            PasswordRules rules,
            PasswordHashes hashes,
            EnforceLimit limits,
            PostLetter letters,
            SecretSource secrets,
            IdSource ids,
            InstantSource time) {
        this.members = members;
        this.registrations = registrations;
        this.rules = rules;
        this.hashes = hashes;
        this.limits = limits;
        this.letters = letters;
        this.secrets = secrets;
        this.ids = ids;
        this.time = time;
    }

    /** @throws vigie.refusal.InvalidInputException for fields email, password, displayName */
    public void register(Wish wish) {
        NewAccount account = NewAccount.read(wish.email(), wish.displayName(), wish.language(), wish.password(), rules);
        limits.count(LimitedAction.REGISTRATION, wish.client());
        String hash = hashes.hash(account.password());
        // What is too much for one mailbox is answered like the rest: a stranger must not learn who asked before.
        if (limits.allows(LimitedAction.RESET, account.email().key())) {
            keep(account, hash);
        }
    }

    @Transactional
    void keep(NewAccount account, String hash) {
        Instant now = time.instant();
        String token = secrets.token();
        // Also for an address that has an account: its link could not be confirmed, and nobody gets it.
        registrations.add(new Registration(
                ids.next(),
                Digest.of(token),
                account.email(),
                account.displayName(),
                account.language(),
                hash,
                now,
                now.plus(TO_CONFIRM)));
        Optional<Member> known = members.withEmailKey(account.email().key());
        if (known.isPresent()) {
            letters.post(
                    known.get().id().value(),
                    LetterKind.ALREADY_REGISTERED,
                    known.get().email().value(),
                    known.get().language(),
                    Map.of("name", known.get().displayName()));
        } else {
            letters.post(
                    LetterKind.CONFIRM_REGISTRATION,
                    account.email().value(),
                    account.language(),
                    Map.of("name", account.displayName(), "token", token));
        }
    }
}
