package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
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
    private final Outbox outbox;
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
            Outbox outbox,
            PostLetter letters,
            IdSource ids,
            InstantSource time) {
        this.registrations = registrations;
        this.links = links;
        this.members = members;
        this.outbox = outbox;
        this.letters = letters;
        this.ids = ids;
        this.time = time;
    }

    /** What a link will do; empty when it serves no more. */
    public Optional<Confirmed> willDo(String token) {
        Instant now = time.instant();
        String digest = Digest.of(token);
        if (registrations.waits(digest, now)) {
            return Optional.of(Confirmed.ACCOUNT_OPENED);
        }
        return links.find(digest, LinkPurpose.EMAIL_CHANGE, now).map(link -> Confirmed.ADDRESS_CHANGED);
    }

    /** What a link did some minutes ago, so that a second tap is answered like the first; empty later on. */
    public Optional<Confirmed> hasDone(String token) {
        Instant now = time.instant();
        String digest = Digest.of(token);
        if (links.find(digest, LinkPurpose.ACCOUNT_OPENED, now).isPresent()) {
            return Optional.of(Confirmed.ACCOUNT_OPENED);
        }
        return links.find(digest, LinkPurpose.ADDRESS_CHANGED, now).map(link -> Confirmed.ADDRESS_CHANGED);
    }

    /** @throws RefusedException BAD_TOKEN when it was used, is too old, or the address has an account by now */
    @Transactional
    public Confirmed confirm(String token) {
        Instant now = time.instant();
        String digest = Digest.of(token);
        var registration = registrations.take(digest, now);
        if (registration.isPresent()) {
            remember(digest, LinkPurpose.ACCOUNT_OPENED, open(registration.get(), now), now);
            return Confirmed.ACCOUNT_OPENED;
        }
        Link link = links.take(digest, LinkPurpose.EMAIL_CHANGE, now)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        remember(digest, LinkPurpose.ADDRESS_CHANGED, move(link), now);
        return Confirmed.ADDRESS_CHANGED;
    }

    private void remember(String digest, LinkPurpose purpose, MemberId member, Instant now) {
        links.add(new Link(digest, purpose, member, null, now.plus(purpose.serves())));
    }

    private MemberId open(Registration registration, Instant now) {
        requireFree(registration.email(), null);
        MemberId id = new MemberId(ids.next());
        members.add(Member.open(
                id,
                registration.email(),
                registration.displayName(),
                registration.language(),
                Role.MEMBER,
                registration.passwordHash(),
                now));
        outbox.tie(registration.email().value(), id.value());
        registrations.removeFor(registration.email().key());
        return id;
    }

    private MemberId move(Link link) {
        EmailAddress newAddress = link.email();
        MemberId id = link.member();
        if (newAddress == null || id == null) {
            throw new IllegalStateException("A change of address without address or member");
        }
        requireFree(newAddress, id);
        Member member = members.withId(id).orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        members.change(member.reachedAt(newAddress));
        links.removeAll(id);
        outbox.tie(newAddress.value(), id.value());
        registrations.removeFor(newAddress.key());
        letters.post(
                member.id().value(),
                LetterKind.EMAIL_CHANGED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName(), "email", newAddress.value()));
        return id;
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
