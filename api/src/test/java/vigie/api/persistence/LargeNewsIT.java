package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.directory.ImportedNews;
import vigie.directory.News;
import vigie.directory.NewsItem;
import vigie.directory.NewsSlice;
import vigie.follow.Digests;
import vigie.follow.FollowedNews;
import vigie.follow.Follows;
import vigie.member.MemberId;

/** Sixty thousand changes, twenty thousand members who follow: a page of news, and a letter, read a few of them. */
@MicronautTest(transactional = false)
class LargeNewsIT implements FilledDirectory {
    /** A few dozen platforms: reading them is the way. */
    private static final Set<String> SMALL = Set.of("platform");

    private static final MemberId MEMBER = new MemberId(UUID.fromString("00000001-0000-0000-0000-000000000007"));

    private static final String FILL = """
            create function id(what int, i bigint) returns uuid language sql immutable
                return (lpad(to_hex(what), 8, '0') || lpad(to_hex(i), 24, '0'))::uuid;
            create table place as select id, row_number() over (order by slug <> 'koach', slug) - 1 as n from platform;
            insert into member (id, email, email_key, display_name, language, role, password_hash, created_at, version)
            select id(1, i), 'c' || i || '@coachs.example', 'c' || i || '@coachs.example', 'Camille', 'FR', 'MEMBER',
                '$argon2id$', timestamptz '2025-01-01', 0
            from generate_series(1, 20000) i;
            insert into platform_follow (member_id, platform_id, followed_at)
            select id(1, i), place.id, timestamptz '2025-02-01' from generate_series(1, 20000) i, place
            where place.n in (i % 50, (i + 7) % 50);
            insert into digest_setting (member_id, rhythm, due_at, told_until)
            select id(1, i), case when i % 3 = 0 then 'NEVER' else 'WEEKLY' end,
                case when i % 3 > 0 then timestamptz '2026-11-30 06:00Z' + (i % 7) * interval '7 days' end,
                timestamptz '2026-11-23 06:00Z'
            from generate_series(1, 20000) i;
            insert into digest_stop (digest, member_id, made_at)
            select lpad(to_hex(i), 64, '0'), id(1, i), timestamptz '2026-01-01' + i * interval '9 minutes'
            from generate_series(1, 20000) i;
            -- What people documented, and what imports did.
            insert into answer (id, platform_id, questionnaire_version, ask, value_codes, note_fr, note_en, checked_on,
                origin, published_at, superseded_at)
            select id(2, i), (select id from place where n = i % 50), 1, '1a', '{YES}', 'Une.', 'One.', date '2026-01-01',
                case when i % 2 = 0 then 'PERSON' else 'IMPORT' end,
                case when i % 2 = 0 then timestamptz '2025-03-01' + i * interval '7 minutes'
                    else timestamptz '2025-03-01' + (i / 500) * interval '2 days' end,
                timestamptz '2027-06-01'
            from generate_series(1, 40000) i;
            insert into answer_proposal (id, revision, platform_id, questionnaire_version, ask, value_codes, note_fr,
                note_en, recheck, sent_at)
            select id, 1, platform_id, 1, ask, value_codes, 'Une.', 'One.', superseded_at is null, published_at
            from answer where origin = 'PERSON';
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second)
            select id(2, i), 'ANSWER', 'SUPERSEDED', (select id from place where n = i % 50), null, id(2, i), 1, 2,
                timestamptz '2025-03-01' + i * interval '6 minutes', false
            from generate_series(2, 40000, 2) i;
            -- Experiences: one in ten was taken back, one in fifty withdrawn.
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second)
            select id(3, i), 'EXPERIENCE', case when i % 10 = 0 then 'RETRACTED' when i % 50 = 1 then 'WITHDRAWN'
                else 'PUBLISHED' end, (select id from place where n = i % 50), id(1, i), id(3, i), 1, 2,
                timestamptz '2025-03-01' + i * interval '34 minutes', false
            from generate_series(1, 8000) i;
            insert into experience (id, member_id, platform_id, created_at) select subject_id, author_id, platform_id,
                submitted_at from moderation_case where kind = 'EXPERIENCE';
            insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on, sessions, body,
                signed_as, signature, submitted_at)
            select subject_id, 1, id, 'ENDED', date '2024-01-01', date '2025-01-01', 'MORE', 'Texte', 'PSEUDONYM', 'P',
                submitted_at from moderation_case where kind = 'EXPERIENCE';
            update experience e set published_version = 1, published_at = created_at + interval '1 minute' from
                moderation_case c where c.subject_id = e.id and c.status = 'PUBLISHED';
            insert into decision (id, case_id, case_version, outcome, takes_effect, moderator_id, decided_at)
            select id(case kind when 'ANSWER' then 4 else 5 end, row_number() over (order by id)), id, 1, 'PUBLISH', true,
                id(1, 1), submitted_at + interval '1 minute' from moderation_case;
            insert into decision (id, case_id, case_version, outcome, takes_effect, ground, reason, moderator_id, decided_at)
            select id(6, row_number() over (order by id)), id, 2, 'WITHDRAW', true, 'NOT_LIVED', 'Non.', id(1, 1),
                submitted_at + interval '1 day' from moderation_case where status = 'WITHDRAWN';
            insert into moderation_log (number, entry, previous, hash, at)
            select row_number() over (order by decided_at, d.id), jsonb_build_object('event', 'DECIDED', 'case', c.id,
                'at', decided_at, 'details', jsonb_build_object('kind', c.kind, 'outcome', d.outcome, 'decision', d.id))::text,
                repeat('0', 64), repeat(md5(d.id::text), 2), decided_at
            from decision d join moderation_case c on c.id = d.case_id;
            insert into moderation_log (number, entry, previous, hash, at)
            select 1000000 + row_number() over (order by id), jsonb_build_object('event', 'RETRACTED', 'case', id,
                'at', submitted_at + interval '9 days', 'details', jsonb_build_object('kind', kind))::text,
                repeat('0', 64), repeat(md5('r' || id), 2), submitted_at + interval '9 days'
            from moderation_case where status = 'RETRACTED';
            """;

    @Inject
    Database database;

    @Inject
    Statements statements;

    @Inject
    Plans plans;

    @Inject
    News news;

    @Inject
    FollowedNews followed;

    @Inject
    Follows follows;

    @Inject
    Digests digests;

    @BeforeAll
    void fill() throws Exception {
        database.change(FILL);
        database.change("vacuum analyze");
    }

    @Test
    void aPageOfNewsReadsEachKindOfChangeNoFurtherThanItGoes() throws Exception {
        NewsSlice first = news.latest(100, null);
        assertThat(first.items()).hasSize(100);
        for (String cursor : new String[] {null, first.next()}) {
            assertThat(plans.indexes(SMALL, () -> news.latest(100, cursor)))
                    .contains(
                            "answer_told",
                            "answer_imported",
                            "decision_told",
                            "moderation_log_lived",
                            "moderation_log_retracted",
                            "moderation_case_by_subject");
        }
        statements.taken();
        news.latest(100, first.next());
        assertThat(statements.taken()).hasSize(2);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<NewsItem> paged = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < 12; page++) {
            NewsSlice slice = news.latest(7, cursor);
            paged.addAll(slice.items());
            cursor = slice.next();
        }
        assertThat(paged)
                .hasSize(84)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(NewsItem::at).reversed())
                .isEqualTo(news.latest(84, null).items());
    }

    /** The last page ends where the directory begins: with the import of the shipped platforms, or what is older. */
    @Test
    void everyKindOfChangeIsThere() {
        List<NewsItem> all = news.latest(3_000, null).items();
        assertThat(all.stream()
                        .map(item -> item.change() == null
                                ? "IMPORTED"
                                : item.change().what().name()))
                .contains("IMPORTED", "ANSWER_PUBLISHED", "EXPERIENCE_PUBLISHED", "EXPERIENCE_WITHDRAWN");
        List<ImportedNews> imported = all.stream()
                .map(NewsItem::imported)
                .filter(Objects::nonNull)
                .filter(ImportedNews::isNew)
                .toList();
        assertThat(imported)
                .hasSize(57)
                .allSatisfy(brought -> assertThat(brought.published()).isPositive());
    }

    @Test
    void aLetterReadsWhatItTellsAndNoMore() throws Exception {
        Instant until = Instant.parse("2025-08-08T06:00:00Z");
        Instant since = Instant.parse("2025-08-01T06:00:00Z");
        assertThat(followed.of(MEMBER, since, until, 400)).isNotEmpty().allSatisfy(item -> {
            assertThat(item.at()).isAfter(since).isBeforeOrEqualTo(until);
            assertThat(follows.of(MEMBER)).extracting(Follows.Followed::slug).contains(item.slug());
        });
        // Answers of people by their time or by the platforms, whichever are fewer.
        for (int limit : new int[] {400, 1}) {
            assertThat(plans.indexes(SMALL, () -> followed.of(MEMBER, since, until, limit)))
                    .contains("answer_imported", "platform_follow_pkey", "decision_told", "moderation_log_lived")
                    .containsAnyOf("answer_told", "answer_history");
        }
    }

    @Test
    void whoIsDueIsFoundByTheHour() throws Exception {
        Instant now = Instant.parse("2026-11-30T06:00:00Z");
        assertThat(plans.indexes(() -> assertThat(digests.takeDue(now)).isPresent()))
                .containsOnly("digest_setting_due", "member_pkey");
        assertThat(digests.takeDue(now.minusMillis(1))).isEmpty();
        assertThat(plans.indexes(() -> digests.of(MEMBER))).containsOnly("digest_setting_pkey");
        assertThat(plans.indexes(SMALL, () -> follows.of(MEMBER))).contains("platform_follow_pkey");
        assertThat(plans.indexes(() ->
                        assertThat(digests.memberToStop("0".repeat(63) + "7")).contains(MEMBER)))
                .containsOnly("digest_stop_pkey");
        assertThat(plans.indexes(() -> digests.forgetStopsBefore(Instant.parse("2026-01-01T01:00:00Z"))))
                .containsOnly("digest_stop_by_age");
    }
}
