package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.identity.SecretSource;
import vigie.language.Language;
import vigie.mail.Outbox;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;
import vigie.member.Role;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.Sessions;
import vigie.session.ToolAccess;

/** Makes the operator an administrator as long as there is none: by what the environment says, or by a link. */
@Singleton
public class NameFirstAdministrator {
    private final Members members;
    private final Links links;
    private final Sessions sessions;
    private final ToolAccess tools;
    private final Outbox outbox;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final SecretSource secrets;
    private final IdSource ids;
    private final InstantSource time;

    NameFirstAdministrator(
            Members members,
            Links links,
            Sessions sessions,
            ToolAccess tools,
            Outbox outbox,
            PasswordRules rules,
            PasswordHashes hashes,
            SecretSource secrets,
            IdSource ids,
            InstantSource time) {
        this.members = members;
        this.links = links;
        this.sessions = sessions;
        this.tools = tools;
        this.outbox = outbox;
        this.rules = rules;
        this.hashes = hashes;
        this.secrets = secrets;
        this.ids = ids;
        this.time = time;
    }

    /** Whether there is no administrator yet. */
    public boolean isNeeded() {
        return members.administrators() == 0;
    }

    /** The token of a new link; empty when there is an administrator. */
    @Transactional
    public Optional<String> invite() {
        if (members.administrators() > 0) {
            return Optional.empty();
        }
        String token = secrets.token();
        links.add(new Link(
                Digest.of(token),
                LinkPurpose.FIRST_ADMINISTRATOR,
                null,
                null,
                time.instant().plus(LinkPurpose.FIRST_ADMINISTRATOR.serves())));
        return Optional.of(token);
    }

    /** Whether the link still serves. */
    public boolean serves(String token) {
        return links.find(Digest.of(token), LinkPurpose.FIRST_ADMINISTRATOR, time.instant())
                        .isPresent()
                && members.administrators() == 0;
    }

    /**
     * Opens the first administrator's account with a link; the address need not be confirmed, for whoever reads the
     * console runs the directory.
     *
     * @throws RefusedException BAD_TOKEN; ADMINISTRATOR_EXISTS
     * @throws vigie.refusal.InvalidInputException for fields email, displayName, password
     */
    public void accept(String token, String email, String displayName, Language language, Password password) {
        if (!serves(token)) {
            throw new RefusedException(Refusal.BAD_TOKEN);
        }
        NewAccount account = NewAccount.read(email, displayName, language, password, rules);
        String hash = hashes.hash(password);
        use(Digest.of(token), account, hash);
    }

    @Transactional
    void use(String digest, NewAccount account, String hash) {
        if (links.take(digest, LinkPurpose.FIRST_ADMINISTRATOR, time.instant()).isEmpty()) {
            throw new RefusedException(Refusal.BAD_TOKEN);
        }
        if (!open(account, hash)) {
            throw new RefusedException(Refusal.ADMINISTRATOR_EXISTS);
        }
    }

    /**
     * As the environment says, at a start.
     *
     * @return false when there is an administrator already; nothing is changed then
     * @throws vigie.refusal.InvalidInputException for fields email, displayName, password
     */
    public boolean name(String email, String displayName, Language language, Password password) {
        if (members.administrators() > 0) {
            return false;
        }
        NewAccount account = NewAccount.read(email, displayName, language, password, rules);
        return open(account, hashes.hash(password));
    }

    @Transactional
    boolean open(NewAccount account, String hash) {
        Instant now = time.instant();
        members.lockAdministrators();
        if (members.administrators() > 0) {
            return false;
        }
        members.lockEmail(account.email().key());
        Optional<Member> known = members.withEmailKey(account.email().key());
        if (known.isPresent()) {
            raise(known.get(), hash, now);
        } else {
            MemberId id = new MemberId(ids.next());
            members.add(Member.open(
                    id, account.email(), account.displayName(), account.language(), Role.ADMINISTRATOR, hash, now));
            outbox.tie(account.email().value(), id.value());
        }
        return true;
    }

    // The old password opens nothing any more, least of all with the new role.
    private void raise(Member member, String hash, Instant now) {
        members.change(member.withRole(Role.ADMINISTRATOR).withPassword(hash));
        links.removeAll(member.id());
        tools.endAll(member.id(), now);
        sessions.endAll(member.id(), now);
    }
}
