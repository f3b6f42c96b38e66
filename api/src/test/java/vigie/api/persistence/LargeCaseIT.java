package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformHistory;
import vigie.member.MemberId;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseState;
import vigie.moderation.CaseTopic;
import vigie.moderation.ReadCase;
import vigie.platform.Slug;

/**
 * Seventy thousand cases with all that they are about, of which a platform's history has its fiftieth: neither it nor the page of
 * a case reads the rest.
 */
@MicronautTest(transactional = false)
class LargeCaseIT implements FilledDirectory {
    /** A few dozen platforms and one questionnaire: reading them is the way. */
    private static final Set<String> SMALL = Set.of("platform", "questionnaire");

    private static final MemberId MODERATOR = new MemberId(UUID.fromString("00000001-0000-0000-0000-000000000007"));

    private static final String FILL = """
            create function id(what int, i bigint) returns uuid language sql immutable
                return (lpad(to_hex(what), 8, '0') || lpad(to_hex(i), 24, '0'))::uuid;
            create table place as select id, row_number() over (order by slug <> 'koach', slug) - 1 as n from platform;
            insert into member (id, email, email_key, display_name, language, role, password_hash, created_at, version)
            select id(1, i), 'c' || i || '@coachs.example', 'c' || i || '@coachs.example', 'Camille', 'FR',
                case when i <= 20 then 'MODERATOR' else 'MEMBER' end, '$argon2id$', timestamptz '2026-01-01', 0
            from generate_series(1, 10000) i;
            insert into platform_tie (member_id, platform_id, declared_at)
            select id(1, m), place.id, timestamptz '2026-01-01' from generate_series(1, 20) m, place where n % 3 = m % 3;
            -- Answers: each published one took the place of the one before.
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second)
            select id(2, i), 'ANSWER', case when i % 100 = 0 then 'OPEN' when i % 5 = 0 then 'REFUSED' when i <= 17933 then
                'SUPERSEDED' else 'PUBLISHED' end,
                (select id from place where n = i % 53), id(1, 21 + i % 9979), id(2, i), 1, 2, timestamptz '2026-01-01' + i
                * interval '5 minutes', false
            from generate_series(1, 20000) i;
            insert into answer_proposal (id, revision, platform_id, questionnaire_version, ask, value_codes, note_fr,
                note_en, recheck, sent_at)
            select c.subject_id, 1, c.platform_id, 1, q.id, array[q.code], 'Une note.', 'A note.', false, c.submitted_at
            from generate_series(1, 20000) i join moderation_case c on c.id = id(2, i) join question q on q.n = i / 53 %
                (select count(*) from question);
            insert into answer_proposal_evidence (proposal_id, revision, position, evidence_kind, evidence_url,
                evidence_seen_on, evidence_stored_copy)
            select id, 1, 1, 'PUBLIC_TERMS', 'https://www.example.org/terms', date '2026-01-01', false from answer_proposal;
            update answer set superseded_at = published_at where superseded_at is null;
            insert into answer (id, platform_id, questionnaire_version, ask, value_codes, note_fr, note_en, checked_on,
                origin, published_at, superseded_at)
            select p.id, p.platform_id, 1, p.ask, p.value_codes, p.note_fr, p.note_en, date '2026-01-01', 'PERSON',
                p.sent_at + interval '1 minute',
                lead(p.sent_at) over (partition by p.platform_id, p.ask order by p.sent_at) + interval '1 minute'
            from answer_proposal p join moderation_case c on c.subject_id = p.id where c.status in ('PUBLISHED',
                'SUPERSEDED');
            insert into evidence (answer_id, position, evidence_kind, evidence_url, evidence_seen_on, evidence_stored_copy)
            select id, 1, 'PUBLIC_TERMS', 'https://www.example.org/terms', date '2026-01-01', false from answer where
                origin = 'PERSON';
            -- Experiences.
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second)
            select id(3, i), 'EXPERIENCE', case when i % 100 = 1 then 'OPEN' when i % 7 = 0 then 'RETRACTED' else
                'PUBLISHED' end, (select id from place where n = i % 50), id(1, i), id(3, i), 1, 2,
                timestamptz '2026-01-01' + i * interval '8 minutes', false
            from generate_series(21, 10000) i;
            insert into experience (id, member_id, platform_id, created_at) select subject_id, author_id, platform_id,
                submitted_at from moderation_case where kind = 'EXPERIENCE';
            insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on, sessions, body,
                signed_as, signature, submitted_at)
            select subject_id, 1, id, 'ENDED', date '2024-01-01', date '2025-01-01', 'MORE', 'Texte', 'PSEUDONYM', 'P',
                submitted_at from moderation_case where kind = 'EXPERIENCE';
            insert into experience_rating (experience_id, number, criterion, rating) select subject_id, 1, c, 1 + c % 5
                from moderation_case, unnest(array[1, 2, 3]) as c where kind = 'EXPERIENCE';
            update experience e set published_version = 1, published_at = created_at + interval '1 minute' from
                moderation_case c where c.subject_id = e.id and c.status = 'PUBLISHED';
            -- Platforms, remarks, reports, appeals.
            insert into moderation_case (id, kind, status, author_id, subject_id, revision, version, submitted_at,
                needs_second)
            select id(7, i), 'REMARK', case when i % 100 = 0 then 'OPEN' else 'REFUSED' end, id(1, 21 + i % 9979), id(7,
                i), 1, 2, timestamptz '2026-01-01' + i * interval '8 minutes', false
            from generate_series(1, 5000) i;
            insert into remark (id, revision, criterion, text, sent_at) select id(7, i), 1, 1 + i % 15, 'Une remarque.',
                timestamptz '2026-01-01' from generate_series(1, 5000) i;
            insert into moderation_case (id, kind, status, author_id, subject_id, revision, version, submitted_at,
                needs_second)
            select id(4, i), 'PLATFORM', case when i % 400 = 0 then 'OPEN' else 'REFUSED' end, id(1, 21 + i % 9979), id(4,
                i), 1, 2, timestamptz '2026-01-01' + i * interval '8 minutes', false
            from generate_series(1, 20000) i;
            insert into platform_proposal (id, revision, name, kind, website, languages, offers, summary_fr, summary_en,
                sent_at)
            select id(4, i), 1, 'Nouvelle ' || i, 'HYBRID', 'https://n' || i || '.example/', '{fr}', '{}', 'Une.', 'One.',
                timestamptz '2026-01-01' from generate_series(1, 20000) i;
            insert into decision (id, case_id, case_version, outcome, takes_effect, ground, reason, moderator_id,
                decided_at)
            select gen_random_uuid(), id, 1, case when status = 'REFUSED' then 'REFUSE' else 'PUBLISH' end, true, 'X', 'x',
                id(1, 1 + ('x' || right(id::text, 6))::bit(24)::int % 20), submitted_at + interval '1 minute'
            from moderation_case where status <> 'OPEN';
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second, ground)
            select id(5, i), 'REPORT', case when i % 100 = 0 then 'OPEN' else 'REFUSED' end, e.platform_id, null, id(5, i),
                1, 2, timestamptz '2026-06-01' + i * interval '8 minutes', false, 'UNLAWFUL'
            from generate_series(1000, 6000) i join experience e on e.id = id(3, i);
            insert into report (id, receipt, kind, subject_id, case_id, ground, explanation, seen, sent_at, content)
            select id(5, i), translate(upper(substr(md5(i::text), 1, 4) || '-' || substr(md5(i::text), 5, 4)), '0189',
                'WXYZ'), 'EXPERIENCE', id(3, i), id(3, i), 'UNLAWFUL', 'Faux.', 'Texte', timestamptz '2026-06-01',
                repeat(md5(i::text), 2)
            from generate_series(1000, 6000) i on conflict do nothing;
            insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                submitted_at, needs_second)
            select id(6, row_number() over (order by d.id)), 'APPEAL', case when row_number() over (order by d.id) % 100 =
                0 then 'OPEN' else 'UPHELD' end, c.platform_id, c.author_id, id(6, row_number() over (order by d.id)), 1,
                2, d.decided_at + interval '1 day', false
            from decision d join moderation_case c on c.id = d.case_id where d.outcome = 'REFUSE' and c.kind = 'ANSWER';
            insert into appeal (id, decision_id, case_id, text, sent_at)
            select id(6, row_number() over (order by d.id)), d.id, d.case_id, 'Pourquoi.', d.decided_at + interval '1 day'
            from decision d join moderation_case c on c.id = d.case_id where d.outcome = 'REFUSE' and c.kind = 'ANSWER';
            insert into moderation_log (number, entry, previous, hash, at)
            select row_number() over (order by submitted_at, id), jsonb_build_object('event', event, 'case', id, 'at',
                submitted_at, 'details', jsonb_build_object('kind', kind))::text,
                repeat('0', 64), repeat(md5(id::text || event), 2), submitted_at
            from (select id, kind, submitted_at, 'DECIDED' as event from moderation_case where kind = 'EXPERIENCE' and
                status <> 'OPEN'
                union all select id, kind, submitted_at, 'RETRACTED' from moderation_case where status = 'RETRACTED') e;
            """;

    @Inject
    Database database;

    @Inject
    Plans plans;

    @Inject
    ReadCase read;

    @Inject
    PlatformHistory history;

    @Inject
    CaseQueue queue;

    @BeforeAll
    void fill() throws Exception {
        database.change(
                "create table question (n bigint generated always as identity (minvalue 0), id text, code text)");
        database.change("insert into question (id, code) values " + String.join(", ", questions()));
        database.change(FILL);
        database.change("vacuum analyze");
    }

    /** Asks that have options, with one of them. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (JsonNode criterion : ShippedFiles.questionnaire().get("criteria")) {
            for (JsonNode ask : criterion.get("asks")) {
                if (ask.has("options")) {
                    String code = ask.get("options").propertyNames().iterator().next();
                    questions.add("('%s', '%s')".formatted(ask.get("id").asString(), code));
                }
            }
        }
        return questions;
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void aCasePageReadsWhatBelongsToIt(CaseKind kind) throws Exception {
        CaseId waiting = new CaseId(UUID.fromString(database.value("select id from moderation_case where kind = '"
                + kind + "' and status = 'OPEN' order by submitted_at desc limit 1")));
        assertThat(plans.indexes(
                        SMALL,
                        () -> assertThat(read.read(MODERATOR, waiting).lines()).isNotEmpty()))
                .contains("moderation_case_pkey", "decision_case_id_case_version_key");
    }

    /** One query for the whole list, which looks at what its rows are about and at nothing else. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void theQueueSaysWhatEachCaseIsAbout(CaseKind kind) throws Exception {
        CaseFilter filter = new CaseFilter(CaseState.OPEN, Set.of(kind), null, 0, null, null);
        List<CaseTopic> topics = new ArrayList<>();
        assertThat(plans.indexes(
                        SMALL,
                        () -> topics.addAll(queue.find(filter, null, 51).stream()
                                .map(CaseEntry::topic)
                                .toList())))
                .contains("moderation_case_waiting");
        assertThat(topics)
                .hasSizeGreaterThan(20)
                .contains(
                        switch (kind) {
                            case ANSWER -> new CaseTopic(null, topics.getFirst().ask(), 0, 0, null);
                            case EXPERIENCE -> new CaseTopic(null, null, 0, 3, "Texte");
                            case PLATFORM -> new CaseTopic(null, null, 0, 0, "Nouvelle 400");
                            case REMARK -> new CaseTopic(null, null, 11, 0, "Une remarque.");
                            case REPORT -> new CaseTopic(CaseKind.EXPERIENCE, null, 0, 0, "Faux.");
                            case APPEAL ->
                                new CaseTopic(CaseKind.ANSWER, topics.getFirst().ask(), 0, 0, "Pourquoi.");
                        });
        assertThat(topics)
                .allMatch(topic -> (topic.ask() != null) == (kind == CaseKind.ANSWER || kind == CaseKind.APPEAL));
    }

    @Test
    void aPlatformsHistoryReadsWhatBelongsToIt() throws Exception {
        HistorySlice first = history.of(new Slug("koach"), 20, null).orElseThrow();
        assertThat(first.items()).hasSize(20);
        for (String cursor : new String[] {null, first.next()}) {
            assertThat(plans.indexes(SMALL, () -> history.of(new Slug("koach"), 20, cursor)))
                    .contains(
                            "moderation_case_by_platform",
                            "decision_case_id_case_version_key",
                            "answer_history",
                            "moderation_log_by_case");
        }
    }
}
