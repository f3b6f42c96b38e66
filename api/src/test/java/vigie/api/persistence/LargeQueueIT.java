package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.member.MemberId;
import vigie.migrations.TestDatabases;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseRecords;
import vigie.moderation.CaseState;
import vigie.moderation.Hint;
import vigie.platform.Slug;

/** A hundred thousand cases of which five hundred wait: nothing that moderators ask reads all of them. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeQueueIT implements TestPropertyProvider {
    private static final MemberId AUTHOR = new MemberId(new UUID(0, 47));

    /** Two hundred platforms, and what nothing is in here: reading them is the way. */
    private static final Set<String> SMALL = Set.of(
            "platform",
            "answer",
            "answer_proposal",
            "platform_proposal",
            "experience_version",
            "experience_rating",
            "remark",
            "report");

    @Inject
    Database database;

    @Inject
    Plans plans;

    @Inject
    CaseQueue queue;

    @Inject
    CaseRecords records;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.fresh().properties());
        properties.put("vigie.jobs", "false");
        return properties;
    }

    @BeforeAll
    void fill() throws Exception {
        database.change("""
                insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                    created_at, updated_at, version)
                select lpad(to_hex(i), 32, '0')::uuid, 'p' || i, 'P' || i, 'HYBRID', 'https://p' || i || '.example/',
                    '{}', '{}', 'Une.', 'One.', 'IMPORT', now(), now(), 0
                from generate_series(1, 200) i;
                insert into member (id, email, email_key, display_name, language, role, password_hash, created_at, version)
                select lpad(to_hex(i), 32, '0')::uuid, 'c' || i || '@c.example', 'c' || i || '@c.example', 'C', 'FR',
                    'MEMBER', '$argon2id$', now(), 0
                from generate_series(1, 4000) i;
                insert into platform_tie (member_id, platform_id, declared_at)
                select lpad(to_hex(m), 32, '0')::uuid, lpad(to_hex(1 + (m * 7 + p) % 200), 32, '0')::uuid, now()
                from generate_series(1, 100) m, generate_series(1, 20) p;
                insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                    submitted_at, hints, needs_second, ground)
                select lpad(to_hex(i), 32, '0')::uuid,
                    (array['ANSWER', 'EXPERIENCE', 'PLATFORM', 'REPORT', 'REMARK', 'APPEAL'])[1 + i % 6],
                    case when i % 200 = 0 then 'OPEN' when i % 3 = 0 then 'REFUSED' else 'SUPERSEDED' end,
                    lpad(to_hex(1 + i % 200), 32, '0')::uuid, lpad(to_hex(1 + i % 4000), 32, '0')::uuid,
                    lpad(to_hex(i), 32, '0')::uuid, 1, 1, timestamptz '2026-01-01' + i * interval '1 minute',
                    case when i % 1000 = 0 then '{BURST}'::text[] else '{}' end, false,
                    case when i % 6 = 3 then 'UNLAWFUL' end
                from generate_series(1, 100000) i;
                insert into decision (id, case_id, case_version, outcome, takes_effect, ground, reason, decided_at)
                select lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(i), 32, '0')::uuid, 1, 'REFUSE', true, 'X', 'x',
                    timestamptz '2026-02-01' + i * interval '1 minute'
                from generate_series(1, 100000) i where i % 3 = 0;
                insert into appeal (id, decision_id, case_id, text, sent_at)
                select lpad(to_hex(i), 32, '0')::uuid, lpad(to_hex(i), 32, '0')::uuid,
                    lpad(to_hex(i + 2), 32, '0')::uuid, 'x', now()
                from generate_series(1, 99990) i where i % 6 = 3;
                """);
        database.change("vacuum analyze");
    }

    private static CaseFilter filter(
            CaseState state, @Nullable CaseKind kind, String platform, int days, String ground, @Nullable Hint hint) {
        return new CaseFilter(
                state,
                kind == null ? Set.of() : EnumSet.of(kind),
                platform.isEmpty() ? null : new Slug(platform),
                days,
                ground.isEmpty() ? null : ground,
                hint);
    }

    @Test
    void whatWaitsIsFoundWithoutReadingTheRest() throws Exception {
        assertThat(plans.indexes(
                        SMALL,
                        () -> assertThat(queue.find(CaseFilter.WAITING, null, 51))
                                .hasSize(51)))
                .contains("moderation_case_waiting");
        assertThat(plans.indexes(
                        SMALL,
                        () -> assertThat(queue.find(
                                        CaseFilter.WAITING,
                                        queue.find(CaseFilter.WAITING, null, 50)
                                                .getLast()
                                                .place(),
                                        51))
                                .hasSize(51)))
                .contains("moderation_case_waiting");
        assertThat(plans.indexes(SMALL, () -> assertThat(queue.waiting()).isEqualTo(500)))
                .contains("moderation_case_waiting");
        assertThat(plans.indexes(SMALL, () -> assertThat(queue.waitingByKind()).isNotEmpty()))
                .contains("moderation_case_waiting");
        assertThat(plans.indexes(
                        SMALL,
                        () -> assertThat(queue.candidates(AUTHOR, CaseFilter.WAITING, null, 20))
                                .hasSize(20)))
                .contains("moderation_case_waiting");
    }

    @Test
    void everyFilterHasItsWay() throws Exception {
        for (CaseFilter filter : List.of(
                filter(CaseState.OPEN, CaseKind.ANSWER, "", 0, "", null),
                filter(CaseState.OPEN, null, "", 30, "", null),
                filter(CaseState.OPEN, null, "", 0, "", Hint.BURST),
                filter(CaseState.OPEN, null, "", 0, "UNLAWFUL", null),
                filter(CaseState.OPEN, null, "p1", 0, "", null),
                filter(CaseState.AWAITING_SECOND, null, "", 0, "", null),
                filter(CaseState.REFUSED, null, "", 0, "", null),
                filter(CaseState.REFUSED, null, "p7", 0, "", null),
                filter(CaseState.REFUSED, null, "", 0, "UNLAWFUL", null))) {
            plans.indexes(SMALL, () -> queue.find(filter, null, 51));
        }
    }

    @Test
    void whatBelongsToACaseIsFoundByKeys() throws Exception {
        assertThat(plans.indexes(
                        SMALL,
                        () -> assertThat(records.contributions(AUTHOR, null, 21))
                                .hasSize(21)))
                .contains("moderation_case_by_author");
        assertThat(plans.indexes(SMALL, () -> records.earlier(AUTHOR, new CaseId(new UUID(0, 1)), 20)))
                .contains("moderation_case_by_author");
        assertThat(plans.indexes(SMALL, () -> records.decisions(new CaseId(new UUID(0, 3)))))
                .contains("decision_case_id_case_version_key");
    }
}
