package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.session.OpenSession;

/** Members who propose, and moderators who decide. */
@Singleton
public class Contributors {
    /** A ground for whatever needs one. */
    public static final String GROUND = "INACCURATE";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Client client;
    private final Members members;
    private final OpenSession sessions;
    private final DecideCase decide;
    private final Cases cases;

    /** Somebody signed in. */
    public record Contributor(Member member, String token) {
        public String[] bearer() {
            return new String[] {"Authorization", "Bearer " + token};
        }

        public MemberId id() {
            return member.id();
        }
    }

    Contributors(Client client, Members members, OpenSession sessions, DecideCase decide, Cases cases) {
        this.client = client;
        this.members = members;
        this.sessions = sessions;
        this.decide = decide;
        this.cases = cases;
    }

    public Contributor member() {
        return somebody(Role.MEMBER, "Camille Durand");
    }

    public Contributor moderator(String name) {
        return somebody(Role.MODERATOR, name);
    }

    private Contributor somebody(Role role, String name) {
        Member member = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("contributor" + NUMBER.incrementAndGet() + "@coachs.example"),
                name,
                Language.FR,
                role,
                "$argon2id$nobody-signs-in-with-it",
                Instant.now());
        members.add(member);
        return new Contributor(member, sessions.open(member, "un test").access());
    }

    public HttpResponse<String> post(Contributor who, String address, String body)
            throws IOException, InterruptedException {
        return client.send("POST", "/api/v1" + address, body, who.bearer());
    }

    /** What was filed by a post that must succeed. */
    public Case filed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode filed = Client.parsed(answer.body());
        assertThat(filed.get("status").asString()).isEqualTo("SUBMITTED");
        return now(new CaseId(UUID.fromString(filed.get("case").asString())));
    }

    public Case now(CaseId id) {
        return cases.withId(id).orElseThrow();
    }

    public Case decide(Contributor moderator, CaseId id, Outcome outcome) {
        Verdict verdict = switch (outcome) {
            case PUBLISH -> new Verdict(outcome, null, null);
            case REQUEST_CHANGES, REFUSE, WITHDRAW ->
                new Verdict(outcome, GROUND, "Parce que la source dit autre chose.");
            case RESTORE -> new Verdict(outcome, "KEEPS_TO_THE_RULES", "Parce que la source le dit bien.");
            case UPHOLD, REVERSE -> new Verdict(outcome, "ERROR_OF_MODERATION", "Parce que la source le dit bien.");
        };
        decide.decide(moderator.id(), id, now(id).version(), verdict);
        return now(id);
    }

    /** By two moderators. */
    public void withdraw(CaseId id) {
        decide(moderator("Première"), id, Outcome.WITHDRAW);
        decide(moderator("Deuxième"), id, Outcome.WITHDRAW);
    }

    /** A published hybrid platform of which nothing is known yet; answers its slug. */
    public String platform() throws IOException, InterruptedException {
        String name = "Essai " + NUMBER.incrementAndGet();
        Case filed = filed(post(member(), "/platforms", platform(name)));
        decide(moderator("Alix"), filed.id(), Outcome.PUBLISH);
        return name.replace(' ', '-').toLowerCase(java.util.Locale.ROOT);
    }

    public static String platform(String name) {
        String site = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT);
        return """
                {"name": "%s", "kind": "HYBRID", "website": "https://%s.example/", "languages": ["fr"],
                 "offers": ["BOOKING"], "summary": "Une plateforme pour essayer."}""".formatted(name, site);
    }

    /** @param value as JSON */
    public static String answer(String ask, String value) {
        return """
                {"ask": "%s", "value": %s, "note": {"fr": "Article 4.", "en": "Section 4."}, "evidence": [
                 {"kind": "PUBLIC_TERMS", "url": "https://essai.example/terms", "seenOn": "2026-01-10",
                  "pageDate": "2025-06", "quote": "Mot pour mot."}]}""".formatted(ask, value);
    }
}
