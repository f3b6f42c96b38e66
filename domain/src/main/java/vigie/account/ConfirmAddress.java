package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Takes the token of a letter as proof that somebody reads what is sent to an address. */
@Singleton
public class ConfirmAddress {
    private final Registrations registrations;
    private final Links links;
    private final Members members;
    private final PostLetter letters;
    private final IdSource ids;
    private final InstantSource time;

    /** What was confirmed. */
    public enum Confirmed {
        ACCOUNT_OPENED,
        ADDRESS_CHANGED
    }

    ConfirmAddress(
            Registrations registrations,
            Links links,
            Members members,
            PostLetter letters,
            IdSource ids,
            InstantSource time) {
        this.registrations = registrations;
        this.links = links;
        this.members = members;
        this.letters = letters;
        this.ids = ids;
        this.time = time;
    }

    /** @throws RefusedException BAD_TOKEN when it was used, is too old, or the address has an account by now */
    @Transactional
    public Confirmed confirm(String token) {
        Instant now = time.instant();
        String digest = Digest.of(token);
        var registration = registrations.take(digest, now);
        if (registration.isPresent()) {
            open(registration.get(), now);
            return Confirmed.ACCOUNT_OPENED;
        }
        Link link = links.take(digest, LinkPurpose.EMAIL_CHANGE, now)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        move(link);
        return Confirmed.ADDRESS_CHANGED;
    }

    private void open(Registration registration, Instant now) {
        requireFree(registration.email(), null);
        members.add(Member.open(
                new MemberId(ids.next()),
                registration.email(),
                registration.displayName(),
                registration.language(),
                Role.MEMBER,
                registration.passwordHash(),
                now));
        registrations.removeFor(registration.email().key());
    }

    private void move(Link link) {
        EmailAddress newAddress = link.email();
        MemberId id = link.member();
        if (newAddress == null || id == null) {
            throw new IllegalStateException("A change of address without address or member");
        }
        requireFree(newAddress, id);
        Member member = members.withId(id).orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        members.change(member.reachedAt(newAddress));
        links.removeAll(id);
        registrations.removeFor(newAddress.key());
        letters.post(
                LetterKind.EMAIL_CHANGED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName(), "email", newAddress.value()));
    }

    /** @param but who may have it: writes their own otherwise; null for nobody */
    private void requireFree(EmailAddress address, @Nullable MemberId but) {
        members.lockEmail(address.key());
        if (members.withEmailKey(address.key())
                .filter(owner -> !owner.id().equals(but))
                .isPresent()) {
            throw new RefusedException(Refusal.BAD_TOKEN);
        }
    }
}
