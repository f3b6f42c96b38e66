package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.account.AccountRecords;
import vigie.account.LinkPurpose;
import vigie.account.Links;
import vigie.account.Registrations;
import vigie.account.ResetRequests;
import vigie.limit.Limit;
import vigie.limit.LimitCounters;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
import vigie.member.Member;
import vigie.member.MemberFilter;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.migrations.TestDatabases;
import vigie.session.SessionId;
import vigie.session.Sessions;

/** A hundred thousand members with their sessions, tokens and letters: nothing that is asked reads all of them. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeMembershipIT implements TestPropertyProvider {
    private static final int MEMBERS = 100_000;
    private static final int SESSIONS = 300_000;
    private static final int TOKENS = 1_000_000;
    private static final int OTHERS = 50_000;

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final MemberId MEMBER = new MemberId(new UUID(0, 4711));
    private static final SessionId SESSION = new SessionId(new UUID(0, 4711));
    private static final String DIGEST = "%064x".formatted(4711);

    @Inject
    Database database;

    @Inject
    Plans plans;

    @Inject
    Sessions sessions;

    @Inject
    Members members;

    @Inject
    LimitCounters limits;

    @Inject
    Outbox outbox;

    @Inject
    Links links;

    @Inject
    Registrations registrations;

    @Inject
    ResetRequests resetRequests;

    @Inject
    AccountRecords records;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.properties());
        properties.put("vigie.jobs", "false");
        return properties;
    }

    @BeforeAll
    void fill() throws Exception {
        fill("member", MEMBERS, """
                lpad(to_hex(i), 32, '0')::uuid, 'coach' || i || '@coachs.example', 'coach' || i || '@coachs.example',
                (array['Camille', 'Élodie', 'Jean', 'Zoé', 'Noël', 'Anaïs', 'Luc'])[1 + i % 7] || ' Durand' || i % 9973,
                'FR', case when i % 20000 = 0 then 'ADMINISTRATOR' else 'MEMBER' end, '$argon2id$',
                timestamptz '2026-01-01' + i * interval '97 seconds', 0""");
        fill("session", SESSIONS, """
                lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(1 + i % 100000), 32, '0')::uuid, 'Firefox',
                timestamptz '2026-06-01' + i * interval '7 seconds', timestamptz '2026-06-01' + i * interval '9 seconds',
                timestamptz '2026-12-01' + i * interval '7 seconds',
                case when i % 3 = 0 then timestamptz '2026-10-10' + i * interval '7 seconds' end""");
        fill("refresh_token", TOKENS, """
                lpad(to_hex(i), 64, '0'), lpad(to_hex(1 + i % 300000), 32, '0')::uuid,
                case when i > 300000 then lpad(to_hex(i - 300000), 64, '0') end,
                timestamptz '2026-06-01' + i * interval '7 seconds', timestamptz '2026-07-01' + i * interval '7 seconds',
                null""");
        fill("second_factor", OTHERS, "lpad(to_hex(i), 32, '0')::uuid, 'JBSWY3DPEHPK3PXP', now(), 0");
        fill("letter", OTHERS, """
                lpad(to_hex(i), 32, '0')::uuid, 'PASSWORD_CHANGED', 'coach' || i || '@coachs.example', 'FR', '{}',
                timestamptz '2026-10-01' + i * interval '20 seconds', timestamptz '2026-10-01' + i * interval '20 seconds',
                1, case when i % 1000 <> 0 then timestamptz '2026-10-01' + i * interval '21 seconds' end, null""");
        fill("registration", OTHERS, """
                lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(i), 64, '0'), 'neuf' || i || '@coachs.example',
                'neuf' || i || '@coachs.example', 'Camille', 'FR', '$argon2id$',
                timestamptz '2026-10-31' + i * interval '1 second', timestamptz '2026-11-01' + i * interval '1 second'""");
        fill("account_link", OTHERS, """
                lpad(to_hex(i), 64, '0'), 'PASSWORD_RESET', lpad(to_hex(i), 32, '0')::uuid, null,
                timestamptz '2026-11-01' + i * interval '1 second'""");
        fill("reset_request", OTHERS, """
                lpad(to_hex(i), 32, '0')::uuid, 'coach' || i || '@coachs.example',
                timestamptz '2026-11-01' + i * interval '1 second'""");
        fill("limit_use", OTHERS, """
                'RESET', lpad(to_hex(i), 64, '0'), 1, timestamptz '2026-11-01 12:00' + i * interval '1 second'""");
        // A great many to be told at one hour, and longer due than anything else.
        database.change("""
                insert into letter (id, kind, recipient, language, details, written_at, next_try_at)
                select lpad(to_hex(1000000 + i), 32, '0')::uuid, 'DIGEST', 'lecteur' || i || '@coachs.example', 'FR', '{}',
                    timestamptz '2026-09-01' + i * interval '1 second', timestamptz '2026-09-01' + i * interval '1 second'
                from generate_series(1, %d) as i""".formatted(OTHERS));
        database.change("vacuum analyze");
    }

    // Row by row, a million rows with their keys and indexes take half a minute; indexes of whole tables a few seconds.
    private void fill(String table, int rows, String values) throws Exception {
        String keys = "from pg_constraint where contype = 'f' and conrelid = '" + table + "'::regclass";
        String indexes = "from pg_index where not indisunique and indrelid = '" + table + "'::regclass";
        String drop = database.value("select concat_ws(';', (select string_agg(format('alter table " + table
                + " drop constraint %I', conname), ';') " + keys + "), (select string_agg(format('drop index %s',"
                + " indexrelid::regclass), ';') " + indexes + "))");
        String make = database.value("select concat_ws(';', (select string_agg(format('alter table " + table
                + " add constraint %I %s', conname, pg_get_constraintdef(oid)), ';') " + keys
                + "), (select string_agg(pg_get_indexdef(indexrelid), ';') " + indexes + "))");
        String columns = database.value("select string_agg(column_name, ', ' order by ordinal_position)"
                + " from information_schema.columns where is_generated = 'NEVER' and table_name = '" + table + "'");
        database.change("set maintenance_work_mem = '256MB'; " + drop + "; insert into " + table + " (" + columns
                + ") select " + values + " from generate_series(1, " + rows + ") as i; " + make);
    }

    @Test
    void whoAsksIsFoundByKeys() throws Exception {
        assertThat(plans.indexes(
                        () -> assertThat(sessions.signedIn(SESSION, NOW)).isPresent()))
                .containsOnly("session_pkey", "member_pkey", "second_factor_pkey");
    }

    @Test
    void aRefreshTokenIsFoundWithThoseThatWereGivenForIt() throws Exception {
        assertThat(plans.indexes(() -> assertThat(sessions.token(DIGEST)).isPresent()))
                .containsOnly("refresh_token_pkey");
        assertThat(plans.indexes(() -> assertThat(sessions.children(DIGEST)).hasSize(1)))
                .containsOnly("refresh_token_by_parent");
        assertThat(plans.indexes(() -> sessions.useToken(DIGEST, NOW))).containsOnly("refresh_token_pkey");
        assertThat(plans.indexes(() -> sessions.lock(SESSION))).containsOnly("session_pkey");
    }

    @Test
    void theSessionsOfAMemberAreFoundByMember() throws Exception {
        assertThat(plans.indexes(() -> assertThat(sessions.of(MEMBER, NOW)).isNotEmpty()))
                .containsOnly("session_by_member");
        assertThat(plans.indexes(() -> assertThat(records.sessions(MEMBER)).hasSize(3)))
                .containsOnly("session_by_member");
        assertThat(plans.indexes(() -> sessions.endOthers(MEMBER, SESSION, NOW)))
                .containsOnly("session_by_member");
        assertThat(plans.indexes(() -> sessions.endAll(MEMBER, NOW))).containsOnly("session_by_member");
    }

    @Test
    void aMemberIsFoundByAddress() throws Exception {
        assertThat(plans.indexes(() -> assertThat(members.withEmailKey("coach4711@coachs.example"))
                        .isPresent()))
                .containsOnly("member_email_key_key");
        assertThat(plans.indexes(() -> assertThat(members.administrators()).isEqualTo(5)))
                .containsOnly("member_in_office");
    }

    @Test
    void membersAreSearchedByLettersAndListedByAge() throws Exception {
        assertThat(plans.indexes(() -> assertThat(members.search(MemberFilter.of("durand4711"), null, 21))
                        .hasSize(10)))
                .containsOnly("member_by_search");
        assertThat(plans.indexes(() -> assertThat(members.search(MemberFilter.of("jeanne durand4711"), null, 21))
                        .isEmpty()))
                .containsOnly("member_by_search");
        // Whether a word is rare is a guess: one that is not goes the same way.
        assertThat(plans.indexes(() -> assertThat(members.search(MemberFilter.of("camille"), null, 21))
                        .hasSize(21)))
                .containsOnly("member_by_search");
        assertThat(plans.indexes(() -> assertThat(members.search(MemberFilter.of(""), null, 21))
                        .hasSize(21)))
                .containsOnly("member_newest");
        assertThat(plans.indexes(() -> assertThat(members.search(MemberFilter.of(""), MEMBER, 21))
                        .hasSize(21)))
                .containsOnly("member_newest", "member_pkey");
        MemberFilter administrators = new MemberFilter("", Role.ADMINISTRATOR);
        assertThat(plans.indexes(() ->
                        assertThat(members.search(administrators, null, 21)).hasSize(5)))
                .containsOnly("member_in_office");
        assertThat(plans.indexes(() -> assertThat(members.count(administrators)).isEqualTo(5)))
                .containsOnly("member_in_office");
    }

    @Test
    void aTryIsCountedByKey() throws Exception {
        Limit limit = new Limit(5, Duration.ofMinutes(30));
        assertThat(plans.indexes(() -> assertThat(limits.add(LimitedAction.RESET, DIGEST, limit, NOW)
                                .number())
                        .isEqualTo(2)))
                .containsOnly("limit_use_pkey");
        assertThat(plans.indexes(() -> limits.clear(LimitedAction.RESET, DIGEST)))
                .containsOnly("limit_use_pkey");
    }

    @Test
    void linksAndRegistrationsAreFoundByDigestAndByMember() throws Exception {
        String other = "%064x".formatted(4712);
        assertThat(plans.indexes(
                        () -> assertThat(links.take(other, LinkPurpose.PASSWORD_RESET, NOW.minusSeconds(43_200)))
                                .isPresent()))
                .containsOnly("account_link_pkey", "member_pkey");
        assertThat(plans.indexes(() -> links.removeAll(MEMBER))).containsOnly("account_link_by_member");
        assertThat(plans.indexes(() -> assertThat(registrations.take(other, NOW.minusSeconds(43_200)))
                        .isPresent()))
                .contains("registration_token_digest_key");
        assertThat(plans.indexes(() -> registrations.removeFor("neuf4711@coachs.example")))
                .containsOnly("registration_by_email");
    }

    @Test
    void whatWaitsIsFoundByAge() throws Exception {
        assertThat(plans.indexes(() -> assertThat(taken(NOW)).isEqualTo(LetterKind.PASSWORD_CHANGED)))
                .containsOnly("letter_waiting");
        assertThat(plans.indexes(() ->
                        assertThat(taken(Instant.parse("2026-09-15T00:00:00Z"))).isEqualTo(LetterKind.DIGEST)))
                .containsOnly("letter_waiting", "letter_digest_waiting");
        assertThat(plans.indexes(() -> assertThat(resetRequests.takeNext()).isPresent()))
                .contains("reset_request_oldest", "reset_request_pkey");
        Member member = members.withId(MEMBER).orElseThrow();
        assertThat(plans.indexes(() -> assertThat(records.letters(member)).hasSize(1)))
                .containsOnly("letter_by_recipient", "letter_by_member");
        assertThat(plans.indexes(
                        () -> assertThat(links.emailChanges(MEMBER, NOW)).isEmpty()))
                .containsOnly("account_link_by_member");
    }

    private LetterKind taken(Instant now) {
        return outbox.takeNext(now).orElseThrow().letter().kind();
    }

    @Test
    void whatIsOldIsForgottenByAge() throws Exception {
        assertThat(plans.indexes(() -> registrations.forgetExpiredBefore(NOW.minusSeconds(43_000))))
                .containsOnly("registration_by_end");
        assertThat(plans.indexes(() -> links.forgetExpiredBefore(NOW.minusSeconds(43_000))))
                .containsOnly("account_link_by_end");
        assertThat(plans.indexes(() -> sessions.forgetOverBefore(Instant.parse("2026-10-10T00:10:00Z"))))
                .containsOnly("session_by_end");
        assertThat(plans.indexes(() -> outbox.forgetSentBefore(Instant.parse("2026-10-01T00:30:00Z"))))
                .containsOnly("letter_sent");
        assertThat(plans.indexes(() -> limits.forgetOver(NOW.plusSeconds(100)))).containsOnly("limit_use_by_end");
    }
}
