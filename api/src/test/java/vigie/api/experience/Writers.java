package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigie.api.Client;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.session.OpenSession;

/** Coaches who write, and moderators who decide. */
@Singleton
class Writers {
    static final String PASSWORD = "quatre chevaux boivent du sirop";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Client client;
    private final Members members;
    private final PasswordHashes hashes;
    private final OpenSession sessions;
    private final Cases cases;
    private final DecideCase decide;
    private @Nullable String hash;

    record Writer(Member member, String access) {
        String[] bearer() {
            return new String[] {"Authorization", "Bearer " + access};
        }
    }

    Writers(
            Client client,
            Members members,
            PasswordHashes hashes,
            OpenSession sessions,
            Cases cases,
            DecideCase decide) {
        this.client = client;
        this.members = members;
        this.hashes = hashes;
        this.sessions = sessions;
        this.cases = cases;
        this.decide = decide;
    }

    Writer writer() {
        return writer(Role.MEMBER);
    }

    synchronized Writer writer(Role role) {
        if (hash == null) {
            hash = hashes.hash(new Password(PASSWORD));
        }
        int number = NUMBER.incrementAndGet();
        Member member = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("plume" + number + "@coachs.example"),
                "Camille Plume " + number,
                Language.FR,
                role,
                hash,
                Instant.now());
        members.add(member);
        return new Writer(member, sessions.open(member, "un test").access());
    }

    static String mine(String slug) {
        return "/api/v1/platforms/" + slug + "/experiences/mine";
    }

    static String list(String slug) {
        return "/api/v1/platforms/" + slug + "/experiences";
    }

    /** A whole experience, with these fields set otherwise; null takes one out. */
    static String body(@Nullable Object... changes) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("relation", "ENDED");
        body.put("from", "2024-03");
        body.put("to", "2025-06");
        body.put("sessions", "UP_TO_50");
        body.put(
                "ratings",
                List.of(
                        Map.of("criterion", 1, "rating", 5),
                        Map.of("criterion", 11, "rating", 2, "comment", "Contrat\nillisible."),
                        Map.of("criterion", 13, "rating", 4)));
        body.put("text", "Lire le contrat.\nDeux fois.");
        body.put("signedAs", "DISPLAY_NAME");
        body.put("submit", true);
        for (int index = 0; index < changes.length; index += 2) {
            body.put(String.valueOf(changes[index]), changes[index + 1]);
        }
        return JSON.writeValueAsString(body);
    }

    HttpResponse<String> put(Writer who, String slug, String body) throws IOException, InterruptedException {
        return client.send("PUT", mine(slug), body, who.bearer());
    }

    /** @return the answer's fields */
    JsonNode sent(Writer who, String slug, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(who, slug, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    JsonNode mine(Writer who, String slug) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(mine(slug), who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    /** Sends and publishes. */
    String published(Writer who, String slug, String body) throws IOException, InterruptedException {
        String id = sent(who, slug, body).get("case").asString();
        decide(id, Outcome.PUBLISH);
        return id;
    }

    Decision decide(String caseId, Outcome outcome) {
        return decide(writer(Role.MODERATOR), caseId, outcome);
    }

    Decision decide(Writer moderator, String caseId, Outcome outcome) {
        CaseId id = new CaseId(UUID.fromString(caseId));
        Verdict verdict = switch (outcome) {
            case PUBLISH -> new Verdict(outcome, null, null);
            case REQUEST_CHANGES, REFUSE, WITHDRAW -> new Verdict(outcome, "NAMES_A_PERSON", "Un coaché est nommé.");
            case RESTORE, UPHOLD, REVERSE -> new Verdict(outcome, "ERROR_OF_MODERATION", "Personne n'est nommé.");
        };
        return decide.decide(
                moderator.member().id(), id, cases.withId(id).orElseThrow().version(), verdict);
    }
}
