package vigie.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vigie.identity.IdSource;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.Role;
import vigie.session.SessionId;
import vigie.session.SignedIn;

/** The invented coaches, as they open their accounts. */
final class Cast {
    /** So many of hundred are there from the beginning; the others come one by one. */
    private static final int FROM_THE_BEGINNING = 55;

    private final Members members;
    private final IdSource ids;
    private final Dice dice;
    private final List<Coach> coaches = new ArrayList<>();
    private final List<String> pseudonyms = new ArrayList<>();
    private final List<Member> arrived = new ArrayList<>();
    private final Map<String, Member> byEmail = new HashMap<>();

    Cast(StoryFolder folder, Members members, IdSource ids, Dice dice) {
        this.members = members;
        this.ids = ids;
        this.dice = dice;
        folder.read("coaches.yaml", file -> {
            file.itemFields(
                    "coaches",
                    each -> coaches.add(new Coach(
                            StoryFolder.text(each, "name"),
                            each.has("language") ? Language.valueOf(StoryFolder.text(each, "language")) : Language.FR,
                            each.has("role") ? Role.valueOf(StoryFolder.text(each, "role")) : Role.MEMBER)));
            pseudonyms.addAll(StoryFolder.texts(file, "pseudonyms"));
        });
    }

    /** Lets everybody open an account: some within the first weeks, others over the years. Hours apart, as strangers do. */
    void enter(Script script, PasswordHashes hashes, Duration story) {
        String hash = hashes.hash(new Password(ShownAccount.PASSWORD));
        Instant begin = script.now();
        long hour = 0;
        for (Coach coach : coaches) {
            boolean early = coach.role() != Role.MEMBER || byVisitors(coach) || dice.chance(FROM_THE_BEGINNING);
            hour += 3;
            Duration wait = Duration.ofHours(hour)
                    .plus(early ? Duration.ZERO : story.dividedBy(100).multipliedBy(dice.between(8, 88)));
            script.at(begin.plus(wait), () -> enter(coach, hash, script.now()));
        }
    }

    private static boolean byVisitors(Coach coach) {
        return coach.name().equals(ShownAccount.MEMBER.displayName());
    }

    private void enter(Coach coach, String hash, Instant now) {
        EmailAddress email = EmailAddress.of(coach.email()).orElseThrow();
        Member member =
                Member.open(new MemberId(ids.next()), email, coach.name(), coach.language(), coach.role(), hash, now);
        members.add(member);
        arrived.add(member);
        byEmail.put(coach.email(), member);
    }

    List<String> pseudonyms() {
        return pseudonyms;
    }

    Member of(ShownAccount visitor) {
        return Objects.requireNonNull(byEmail.get(visitor.email()), visitor::email);
    }

    /** Those who have an account by now and are plain members, the visitors' own account left out. */
    List<Member> coaches() {
        return arrived.stream()
                .filter(each ->
                        each.role() == Role.MEMBER && !each.email().value().equals(ShownAccount.MEMBER.email()))
                .toList();
    }

    Member coach() {
        return dice.among(coaches());
    }

    /** In an order of chance. */
    List<Member> moderators() {
        return dice.shuffled(arrived.stream()
                .filter(each -> each.role().includes(Role.MODERATOR))
                .toList());
    }

    /** As if they had just signed in. */
    static SignedIn asking(Member member, Instant now) {
        return new SignedIn(
                new SessionId(new UUID(0, 0)),
                now,
                member.id(),
                member.displayName(),
                member.language(),
                member.role(),
                member.role(),
                /* totp= */ false);
    }
}
