package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import vigie.api.account.AtOnce;
import vigie.identity.Digest;
import vigie.migrations.TestDatabases;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;
import vigie.moderation.LogEntry;
import vigie.moderation.LogEvent;
import vigie.moderation.ModerationLog;

/** What happened stays as it was written, whoever wants it otherwise. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationLogIT implements TestPropertyProvider {
    private static final int ENTRIES = 12;

    @Inject
    ModerationLog log;

    @Inject
    Database database;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.fresh().properties());
        properties.put("vigie.jobs", "false");
        return properties;
    }

    @BeforeEach
    void writeAnew() throws Exception {
        unguarded("truncate moderation_log");
        database.change("alter table decision disable trigger user; truncate decision cascade; "
                + "alter table decision enable trigger user");
        for (int number = 1; number < ENTRIES; number++) {
            append(number);
        }
        database.change("""
                insert into moderation_case (id, kind, status, subject_id, revision, version, submitted_at, needs_second)
                values ('00000000-0000-0000-0000-00000000000c', 'ANSWER', 'OPEN', gen_random_uuid(), 1, 1, now(), false)
                on conflict do nothing
                """);
        database.change("""
                insert into member (id, email, email_key, display_name, language, role, password_hash, created_at, version)
                select ('00000000-0000-0000-0000-0000000000a' || i)::uuid, i || '@m.example', i || '@m.example', 'M', 'FR',
                    'MODERATOR', '$argon2id$', now(), 0
                from generate_series(1, 2) i
                on conflict do nothing
                """);
        database.change("""
                insert into decision (id, case_id, case_version, outcome, takes_effect, ground, reason, moderator_id,
                    decided_at)
                values ('00000000-0000-0000-0000-00000000000d', '00000000-0000-0000-0000-00000000000c', 1, 'REFUSE',
                    true, 'NO_SOURCE', 'Où est la source ?', '00000000-0000-0000-0000-0000000000a1',
                    '2026-11-23T10:00:12Z')
                """);
        log.append(new LogEntry(
                LogEvent.DECIDED,
                new CaseId(new UUID(0, 0xc)),
                Instant.parse("2026-11-23T10:00:12Z"),
                Map.of(
                        "kind",
                        "ANSWER",
                        "outcome",
                        "REFUSE",
                        "ground",
                        "NO_SOURCE",
                        "decision",
                        new UUID(0, 0xd).toString(),
                        "moderator",
                        new UUID(0, 0xa1).toString(),
                        "reasonDigest",
                        Digest.of("Où est la source ?"))));
    }

    private void append(int number) {
        log.append(new LogEntry(
                LogEvent.SUBMITTED,
                new CaseId(new UUID(0, number)),
                Instant.parse("2026-11-23T10:00:00.123456789Z").plusSeconds(number),
                Map.of("kind", "ANSWER", "outcome", "REFUSE", "ground", "NO_SOURCE", "note", "\"é\\\n😀")));
    }

    /** As somebody with all rights on the database could. */
    private void unguarded(String sql) throws Exception {
        database.change("alter table moderation_log disable trigger user; " + sql
                + "; alter table moderation_log enable trigger user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update moderation_log set at = now()",
                "update moderation_log set number = number where number = 1",
                "delete from moderation_log",
                "delete from moderation_log where number = 12",
                "truncate moderation_log",
                "truncate moderation_log cascade",
                "update decision set reason = 'autre'",
                "update decision set outcome = 'REFUSE', ground = 'x', reason = 'x', moderator_id = null",
                "delete from decision",
                "truncate decision",
                "truncate decision cascade",
                "truncate moderation_case cascade",
                "delete from moderation_case"
            })
    void theDatabaseRefusesToRewriteIt(String sql) {
        // By its triggers, or because other tables refer to this one.
        assertThatThrownBy(() -> database.change(sql))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState()).isIn("23001", "23503", "0A000"));
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void theChainIsWhole() throws Exception {
        ModerationLog.Verification verified = log.verify();
        assertThat(verified.whole()).isTrue();
        assertThat(verified.entries()).isEqualTo(ENTRIES);
        assertThat(verified.head())
                .isEqualTo(database.value("select hash from moderation_log order by number desc limit 1"));
        unguarded("truncate moderation_log");
        assertThat(log.verify()).isEqualTo(new ModerationLog.Verification(0, 0, "", new DecisionId(new UUID(0, 0xd))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update moderation_log set entry = replace(entry, 'REFUSE', 'PUBLISH') where number = 7 | 7",
                "update moderation_log set at = at - interval '1 month' where number = 5 | 5",
                "update moderation_log set previous = repeat('0', 64) where number = 3 | 3",
                "update moderation_log set hash = repeat('1', 64) where number = 4 | 4",
                "update moderation_log set entry = (select entry from moderation_log where number = 1) where number = 1 | 0",
                "delete from moderation_log where number = 6 | 7",
                "delete from moderation_log where number = 1 | 2",
                "update moderation_log set number = 100 where number = 12 | 100"
            })
    void whatWasTamperedWithIsFoundByItsNumber(String sql, long number) throws Exception {
        unguarded(sql);
        assertThat(log.verify().brokenAt()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set reason = 'Une autre.'",
                "update decision set reason = null, outcome = 'PUBLISH', ground = null",
                "update decision set outcome = 'WITHDRAW'",
                "update decision set ground = 'OTHER'",
                "update decision set takes_effect = false",
                "update decision set decided_at = decided_at - interval '1 hour'",
                "update decision set instead = 'SUPERSEDED'",
                "update decision set because_of = id",
                "update decision set moderator_id = null",
                "update decision set moderator_id = '00000000-0000-0000-0000-0000000000a2'",
                "delete from decision",
                "update decision set id = '00000000-0000-0000-0000-00000000000e'"
            })
    void aDecisionThatIsNotWhatWasLoggedIsFound(String sql) throws Exception {
        assertThat(log.verify().whole()).isTrue();
        database.change(
                "alter table decision disable trigger user; " + sql + "; alter table decision enable trigger user");
        ModerationLog.Verification verified = log.verify();
        assertThat(verified.brokenAt()).isZero();
        assertThat(verified.otherwise()).isEqualTo(new DecisionId(new UUID(0, 0xd)));
        assertThat(verified.whole()).isFalse();
    }

    @Test
    void theNameOfAModeratorGoesWithTheAccount() throws Exception {
        database.change("delete from member where id = '00000000-0000-0000-0000-0000000000a1'");
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void aLinkMadeToFitIsFoundByTheOneAfter() throws Exception {
        unguarded("""
                update moderation_log set entry = replace(entry, 'REFUSE', 'PUBLISH') where number = 7;
                update moderation_log set hash = encode(sha256(convert_to(previous || chr(10) || entry, 'UTF8')), 'hex')
                    where number = 7
                """);
        assertThat(log.verify().brokenAt()).isEqualTo(8);
    }

    @Test
    void whoeverAppendsAtOnceStaysInOneChain() throws Exception {
        Callable<Boolean> one = () -> {
            for (int number = 1; number <= 10; number++) {
                append(number);
            }
            return true;
        };
        AtOnce.run(Collections.nCopies(4, one));
        ModerationLog.Verification verified = log.verify();
        assertThat(verified.whole()).isTrue();
        assertThat(verified.entries()).isEqualTo(ENTRIES + 40);
    }

    @Test
    void aLongLogIsReadToItsEnd() throws Exception {
        List<Integer> numbers = IntStream.range(0, 1_000).boxed().toList();
        numbers.forEach(this::append);
        assertThat(log.verify().entries()).isEqualTo(ENTRIES + 1_000);
        unguarded("update moderation_log set entry = entry || ' ' where number = 1010");
        assertThat(log.verify().brokenAt()).isEqualTo(1_010);
    }
}
