package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.member.MemberId;
import vigie.moderation.CaseKind;
import vigie.moderation.Hint;
import vigie.moderation.HintFacts;
import vigie.moderation.HintFacts.Contributor;
import vigie.moderation.NoticeHints;
import vigie.platform.PlatformId;

@MicronautTest(transactional = false)
class JdbcHintFactsIT implements FilledDirectory {
    private static final String TEXT = "Les séances sont bien payées, et le contrat se lit en dix minutes.";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    HintFacts facts;

    @Inject
    NoticeHints hints;

    @Inject
    Database database;

    private PlatformId platform(String slug) throws SQLException {
        return new PlatformId(UUID.fromString(database.value("select id from platform where slug = '" + slug + "'")));
    }

    private MemberId member(String local, int daysOld) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(
                "insert into member values ('%s', '%s@%s.example', '%s', 'Nom', 'FR', 'MEMBER', '$argon2id$x', '%s', 0)"
                        .formatted(id, local, id, id, now.minus(daysOld, ChronoUnit.DAYS)));
        return new MemberId(id);
    }

    private UUID open(PlatformId platform, MemberId author, String kind, String status, int daysAgo)
            throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(
                """
                insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                    submitted_at, needs_second) values ('%s', '%s', '%s', '%s', '%s', gen_random_uuid(), 1, 1, '%s', false)
                """.formatted(id, kind, status, platform.value(), author.value(), now.minus(daysAgo, ChronoUnit.DAYS)));
        return id;
    }

    private String hintsOf(UUID id) throws SQLException {
        return database.value("select hints::text || version from moderation_case where id = '" + id + "'");
    }

    @Test
    void knowsAllPlatformsByName() {
        assertThat(facts.platformNames()).hasSize(57).contains("Koach", "Leland");
    }

    @Test
    void knowsATextOfSomebodyElseAgainAlsoOnceTheirAccountIsDeleted() throws SQLException {
        MemberId first = member("premier", 1);
        MemberId second = member("second", 2);
        List<String> digests = List.of("a".repeat(64), "b".repeat(64));
        facts.keep(digests, first, now);
        facts.keep(digests, first, now);
        assertThat(facts.sentByAnother(digests, first)).isFalse();
        assertThat(facts.sentByAnother(List.of("a".repeat(64)), second)).isTrue();
        assertThat(facts.sentByAnother(List.of("c".repeat(64)), second)).isFalse();
        assertThat(facts.sentByAnother(digests, null)).isTrue();
        facts.keep(digests, second, now);

        database.change("delete from member where id in ('%s', '%s')".formatted(first.value(), second.value()));
        assertThat(facts.sentByAnother(digests, member("troisieme", 3))).isTrue();
    }

    @Test
    void contributorsAreThoseOfAnswersAndExperiencesThatWaitOrAreRecent() throws SQLException {
        PlatformId platform = platform("koach");
        MemberId recent = member("recent", 90);
        open(platform, recent, "ANSWER", "PUBLISHED", 29);
        open(platform, recent, "EXPERIENCE", "REFUSED", 3);
        MemberId waiting = member("attend", 80);
        open(platform, waiting, "EXPERIENCE", "OPEN", 300);
        open(platform, member("vieux", 70), "ANSWER", "PUBLISHED", 31);
        open(platform, member("signale", 60), "REPORT", "OPEN", 1);
        open(platform("coachhub"), member("ailleurs", 50), "ANSWER", "OPEN", 1);
        MemberId author = member("moi", 40);

        List<Contributor> found = facts.contributors(platform, now.minus(30, ChronoUnit.DAYS), author, now);

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Contributor(
                                recent, "recent", now.minus(90, ChronoUnit.DAYS), now.minus(3, ChronoUnit.DAYS)),
                        new Contributor(
                                waiting, "attend", now.minus(80, ChronoUnit.DAYS), now.minus(300, ChronoUnit.DAYS)),
                        new Contributor(author, "moi", now.minus(40, ChronoUnit.DAYS), now));
    }

    @Test
    void aHintIsAddedToWhatWaitsOnceWithoutMakingItAnotherVersion() throws SQLException {
        PlatformId platform = platform("ovida");
        MemberId one = member("un", 90);
        MemberId other = member("autre", 80);
        UUID waiting = open(platform, one, "EXPERIENCE", "OPEN", 1);
        UUID published = open(platform, one, "EXPERIENCE", "PUBLISHED", 1);
        UUID report = open(platform, one, "REPORT", "OPEN", 1);
        UUID others = open(platform, other, "ANSWER", "OPEN", 1);

        facts.add(Hint.BURST, platform, List.of(one));
        facts.add(Hint.BURST, platform, List.of(one));
        facts.add(Hint.ALIKE_ACCOUNTS, platform, List.of(one));

        assertThat(hintsOf(waiting)).isEqualTo("{BURST,ALIKE_ACCOUNTS}1");
        assertThat(hintsOf(published)).isEqualTo("{}1");
        assertThat(hintsOf(report)).isEqualTo("{}1");
        assertThat(hintsOf(others)).isEqualTo("{}1");
    }

    /** A moderator who decides at that moment neither waits nor is made to. */
    @Test
    void aCaseThatSomebodyIsChangingIsLeftOut() throws SQLException {
        PlatformId platform = platform("mento");
        MemberId one = member("un", 90);
        UUID locked = open(platform, one, "EXPERIENCE", "OPEN", 1);
        UUID free = open(platform, one, "ANSWER", "OPEN", 1);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from moderation_case where id = '" + locked + "' for update");
            facts.add(Hint.BURST, platform, List.of(one));
            connection.rollback();
        }
        assertThat(hintsOf(locked)).isEqualTo("{}1");
        assertThat(hintsOf(free)).isEqualTo("{BURST}1");
    }

    @Test
    void aBurstIsNoticedOnAllThatWaits() throws SQLException {
        PlatformId platform = platform("torch");
        UUID first = open(platform, member("anne", 100), "EXPERIENCE", "OPEN", 6);
        open(platform, member("bea", 200), "EXPERIENCE", "OPEN", 1);
        open(platform, member("chloe", 300), "EXPERIENCE", "PUBLISHED", 1);
        MemberId fourth = member("dora", 400);
        assertThat(hints.notice(CaseKind.EXPERIENCE, platform, fourth, List.of(TEXT)))
                .isEmpty();
        open(platform, fourth, "EXPERIENCE", "OPEN", 0);

        assertThat(hints.notice(CaseKind.EXPERIENCE, platform, member("emma", 500), List.of(TEXT)))
                .containsExactlyInAnyOrder(Hint.BURST, Hint.SAME_TEXT);

        assertThat(hintsOf(first)).isEqualTo("{BURST}1");
    }
}
