package vigie.api.report;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vigie.api.persistence.Database;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.session.OpenSession;

/** Members, moderators and public answers, each test with its own. */
@Singleton
class Moderated {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private final Members members;
    private final Cases cases;
    private final DecideCase decide;
    private final OpenSession sessions;
    private final JsonMapper json = JsonMapper.shared();

    Moderated(Database database, Members members, Cases cases, DecideCase decide, OpenSession sessions) {
        this.database = database;
        this.members = members;
        this.cases = cases;
        this.decide = decide;
        this.sessions = sessions;
    }

    Member member(Role role) {
        Member member = Member.open(
                new MemberId(UUID.randomUUID()),
                new EmailAddress("personne" + NUMBER.incrementAndGet() + "@coachs.example"),
                "Camille Durand",
                Language.FR,
                role,
                "$argon2id$none",
                Instant.now());
        members.add(member);
        return members.withId(member.id()).orElseThrow();
    }

    String[] bearer(Member member) {
        return new String[] {
            "Authorization", "Bearer " + sessions.open(member, "un test").access()
        };
    }

    /** A current answer that no test took yet. */
    UUID answer() throws SQLException {
        return UUID.fromString(database.value("select id from answer where superseded_at is null order by id offset "
                + NUMBER.incrementAndGet() + " limit 1"));
    }

    /** The same, as one that this member proposed and moderators published. */
    Case published(Member author) throws SQLException {
        UUID answer = answer();
        UUID id = UUID.randomUUID();
        database.change("""
                insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                    submitted_at, needs_second)
                select '%s', 'ANSWER', 'PUBLISHED', platform_id, '%s', id, 1, 2, now(), false from answer where id = '%s'
                """.formatted(id, author.id().value(), answer));
        return cases.withId(new CaseId(id)).orElseThrow();
    }

    Decision decide(Member moderator, CaseId id, Outcome outcome) {
        String ground = switch (outcome) {
            case PUBLISH, REQUEST_CHANGES, WITHDRAW -> "NAMES_A_PERSON";
            case REFUSE -> "UNFOUNDED";
            case RESTORE, REVERSE -> "ERROR_OF_MODERATION";
            case UPHOLD -> "DECISION_STANDS";
        };
        return decide.decide(
                moderator.id(),
                id,
                cases.withId(id).orElseThrow().version(),
                new Verdict(outcome, ground, "Parce que, par exemple."));
    }

    /** A decision taken by two, of whom this returns the second's. */
    Decision withdraw(CaseId id) {
        decide(member(Role.MODERATOR), id, Outcome.WITHDRAW);
        return decide(member(Role.MODERATOR), id, Outcome.WITHDRAW);
    }

    String status(CaseId id) {
        return cases.withId(id).orElseThrow().status().name();
    }

    /** The case of the report with this receipt. */
    CaseId reportCase(String receipt) throws SQLException {
        UUID report = UUID.fromString(database.value("select id from report where receipt = '" + receipt + "'"));
        return cases.about(CaseKind.REPORT, report).orElseThrow().id();
    }

    /** What a letter to this address bears; letters wait, for there are no jobs. */
    String letter(String kind, String recipient, String value) throws SQLException {
        return database.value("select details ->> '" + value + "' from letter where kind = '" + kind
                + "' and recipient = '" + recipient + "' order by written_at desc, id limit 1");
    }

    /** A report as a program sends it. */
    String report(String kind, String id, Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", kind, "id", id));
        body.put("ground", "INACCURATE");
        body.put("explanation", "La page citée dit le contraire.");
        body.put("name", "Ines Roche");
        body.put("email", "ines" + NUMBER.get() + "@exemple.fr");
        body.put("goodFaith", true);
        changes.forEach((name, value) -> {
            if (value == null) {
                body.remove(name);
            } else {
                body.put(name, value);
            }
        });
        return json.writeValueAsString(body);
    }
}
