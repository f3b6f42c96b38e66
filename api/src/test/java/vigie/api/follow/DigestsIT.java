package vigie.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.FilledDirectory;
import vigie.api.account.AtOnce;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.api.proposal.Contributors.Contributor;
import vigie.follow.ChooseRhythm;
import vigie.follow.DigestContent;
import vigie.follow.DigestRhythm;
import vigie.follow.FollowPlatform;
import vigie.follow.WriteDigests;
import vigie.identity.Digest;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.mail.SendLetters;
import vigie.member.Members;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;
import vigie.platform.Slug;

/** Letters of what changed, written by two processes on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestsIT {
    private static final Slug KOACH = new Slug("koach");
    private static final int MANY = 40;

    private final TestDatabase tests = TestDatabases.fresh();
    private ApplicationContext one;
    private ApplicationContext other;
    private Database database;
    private Contributors contributors;

    @BeforeAll
    void start() {
        Map<String, Object> settings = new HashMap<>(FilledDirectory.settings(tests));
        settings.put("vigie.signing-keys", "a-key-for-two-processes-of-at-least-32-bytes");
        one = ApplicationContext.run(EmbeddedServer.class, settings).getApplicationContext();
        other = ApplicationContext.run(EmbeddedServer.class, settings).getApplicationContext();
        database = one.getBean(Database.class);
        contributors = one.getBean(Contributors.class);
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @BeforeEach
    void nobodyFollowsAnything() throws Exception {
        database.change("delete from letter; delete from digest_setting; delete from platform_follow");
        database.change("update answer set published_at = now() - interval '20 days' where superseded_at is null");
    }

    /** Followed for a week, and due since this morning. */
    private Contributor follower() throws Exception {
        Contributor who = contributors.member();
        one.getBean(FollowPlatform.class).follow(who.id(), KOACH);
        due();
        return who;
    }

    private void due() throws Exception {
        database.change("update platform_follow set followed_at = now() - interval '7 days'");
        database.change("update digest_setting set due_at = now() - interval '1 hour',"
                + " told_until = now() - interval '7 days' where rhythm <> 'NEVER'");
    }

    /** Of a platform, a day ago. */
    private void change(String slug) throws Exception {
        database.change(
                "update answer set published_at = now() - interval '1 day' where id = (select min(a.id::text)::uuid"
                        + " from answer a join platform p on p.id = a.platform_id where p.slug = '" + slug + "')");
    }

    private static Callable<Integer> writing(ApplicationContext process) {
        return () -> {
            int seen = 0;
            while (process.getBean(WriteDigests.class).writeNext()) {
                seen++;
            }
            return seen;
        };
    }

    private String letters() throws Exception {
        return database.value("select count(*) || ' ' || count(distinct recipient) from letter where kind = 'DIGEST'");
    }

    @Test
    void twoProcessesWriteEachLetterOnce() throws Exception {
        change("koach");
        for (int each = 0; each < MANY; each++) {
            follower();
        }
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            works.add(writing(one));
            works.add(writing(other));
        }
        assertThat(AtOnce.run(works).stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        assertThat(letters()).isEqualTo(MANY + " " + MANY);
        assertThat(database.value("select count(*) from digest_setting where due_at > now()"))
                .isEqualTo(String.valueOf(MANY));
        writing(one).call();
        due();
        database.change("update digest_setting set told_until = now() - interval '6 minutes'");
        writing(other).call();
        assertThat(letters()).isEqualTo(MANY + " " + MANY);
    }

    @Test
    void whereNothingChangedNoLetterIsWritten() throws Exception {
        change("coachhub");
        follower();
        assertThat(writing(one).call()).isEqualTo(1);
        assertThat(letters()).isEqualTo("0 0");
    }

    @Test
    void whatIsWithdrawnIsNotTold() throws Exception {
        change("koach");
        follower();
        database.change("update platform set withdrawn_at = now() where slug = 'koach'");
        try {
            writing(one).call();
            assertThat(letters()).isEqualTo("0 0");
        } finally {
            database.change("update platform set withdrawn_at = null where slug = 'koach'");
        }
    }

    @Test
    void aLetterThatWaitedIsDroppedWhenNothingOfItIsLeft() throws Exception {
        change("koach");
        Contributor who = follower();
        writing(one).call();
        assertThat(letters()).isEqualTo("1 1");
        assertThat(one.getBean(DigestContent.class).of(letter(who))).hasSize(1);
        database.change("update platform set withdrawn_at = now() where slug = 'koach'");
        try {
            assertThat(one.getBean(SendLetters.class).sendNext()).get().matches(SendLetters.Outcome::dropped);
            assertThat(letters()).isEqualTo("0 0");
        } finally {
            database.change("update platform set withdrawn_at = null where slug = 'koach'");
        }
    }

    private Letter letter(Contributor who) throws Exception {
        String of = " from letter where kind = 'DIGEST'";
        return new Letter(
                new LetterId(UUID.randomUUID()),
                LetterKind.DIGEST,
                who.id().value(),
                who.member().email().value(),
                Language.FR,
                Map.of(
                        "since", database.value("select details ->> 'since'" + of),
                        "until", database.value("select details ->> 'until'" + of)),
                Instant.now());
    }

    /** Values that make reading it throw, and a day of which the database knows nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "details - 'since'",
                "jsonb_set(details, '{since}', '\"yesterday\"')",
                "jsonb_set(details, '{since}', '\"+300000-01-01T00:00:00Z\"')"
            })
    void aLetterThatCannotBeReadHoldsNoOtherUp(String unreadable) throws Exception {
        change("koach");
        String broken =
                "letter where recipient = '" + follower().member().email().value() + "'";
        Contributor other = follower();
        writing(one).call();
        database.change("update "
                + broken.replace(
                        "where", "set details = " + unreadable + ", next_try_at = now() - interval '2 hours' where"));

        SendLetters letters = one.getBean(SendLetters.class);
        assertThat(letters.sendNext()).get().satisfies(outcome -> {
            assertThat(outcome.failure()).isNotNull();
            assertThat(outcome.tries()).isEqualTo(1);
        });
        assertThat(letters.sendNext()).get().satisfies(outcome -> {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.dropped()).isFalse();
            assertThat(outcome.letter().recipient())
                    .isEqualTo(other.member().email().value());
        });
        assertThat(letters.sendNext()).isEmpty();
        assertThat(database.value(
                        "select tries || ' ' || (next_try_at > now()) || ' ' || (sent_at is null) from " + broken))
                .isEqualTo("1 true true");
    }

    @Test
    void aLetterThatWaitedIsDroppedOnceItsReaderWantsNone() throws Exception {
        change("koach");
        Contributor who = follower();
        writing(one).call();
        one.getBean(ChooseRhythm.class).choose(who.id(), DigestRhythm.NEVER);
        assertThat(other.getBean(SendLetters.class).sendNext()).get().matches(SendLetters.Outcome::dropped);
        assertThat(letters()).isEqualTo("0 0");
    }

    @Test
    void whoeverLeftGetsNoneAndNobodyWaitsForWhoIsLeaving() throws Exception {
        change("koach");
        Contributor leaving = follower();
        Contributor staying = follower();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from member where id = '" + leaving.id().value() + "'");
            assertThat(writing(one).call()).isEqualTo(1);
            connection.commit();
        }
        assertThat(writing(one).call()).isZero();
        assertThat(database.value("select string_agg(recipient, ' ') from letter where kind = 'DIGEST'"))
                .isEqualTo(staying.member().email().value());
        assertThat(one.getBean(Members.class).withId(leaving.id())).isEmpty();
    }

    @Test
    void itsTokenIsKeptAsADigestOnly() throws Exception {
        change("koach");
        follower();
        writing(one).call();
        String token = database.value("select details ->> 'token' from letter where kind = 'DIGEST'");
        assertThat(database.value("select string_agg(digest, ' ') from digest_stop"))
                .contains(Digest.of(token))
                .doesNotContain(token);
        assertThat(other.getBean(ChooseRhythm.class).stop(token)).isTrue();
        assertThat(database.value("select string_agg(rhythm, ' ') from digest_setting"))
                .isEqualTo("NEVER");
    }
}
