package vigie.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.Role;
import vigie.session.OpenSession;
import vigie.session.Tokens;

/** Members of a site, made without going through its forms. All have the same password. */
public final class Coaches {
    public static final String PASSWORD = "douze chevaux traversent la Loire";
    public static final String ANOTHER = "treize vaches regardent le Rhône";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private final Site site;

    public Coaches(Site site) {
        this.site = site;
    }

    public static String freshEmail() {
        return "coach" + NUMBER.incrementAndGet() + "@coachs.example";
    }

    public Member member() {
        return member(Role.MEMBER);
    }

    public Member member(Role role) {
        Member member = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress(freshEmail()),
                "Camille Durand",
                Language.FR,
                role,
                hash(),
                Instant.now());
        site.bean(Members.class).add(member);
        return member;
    }

    // One for all: a hash is slow on purpose.
    private String hash() {
        return HASHES.computeIfAbsent(
                PASSWORD, password -> site.bean(PasswordHashes.class).hash(new Password(password)));
    }

    /** A browser in which the member is signed in. */
    public Visitor signedIn(Member member) throws IOException, InterruptedException {
        return with(site.bean(OpenSession.class)
                .open(member, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36"));
    }

    public Visitor signedIn(Role role) throws IOException, InterruptedException {
        return signedIn(member(role));
    }

    public Visitor with(Tokens tokens) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(site);
        visitor.cookies().put("vigie-access", tokens.access());
        visitor.cookies().put("vigie-refresh", tokens.refresh());
        return visitor;
    }

    /** The member as the database has it now. */
    public Member now(Member member) {
        return site.bean(Members.class).withId(member.id()).orElseThrow();
    }
}
