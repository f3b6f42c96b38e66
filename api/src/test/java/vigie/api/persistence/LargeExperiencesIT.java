package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import vigie.api.FilledDirectory;
import vigie.experience.ExperienceId;
import vigie.experience.Experiences;
import vigie.experience.PublishedExperiences;
import vigie.experience.PublishedExperiences.Slice;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** Fifty thousand experiences: none of the things asked of them reads all, and the database keeps their rules. */
@MicronautTest(transactional = false)
class LargeExperiencesIT implements FilledDirectory {
    private static final int EXPERIENCES = 50_000;
    private static final MemberId MEMBER = new MemberId(new UUID(0, 4711));
    private static final ExperienceId ONE = new ExperienceId(new UUID(0, 4711));

    @Inject
    Database database;

    @Inject
    Statements statements;

    @Inject
    Plans plans;

    @Inject
    Experiences experiences;

    @Inject
    PublishedExperiences published;

    @Inject
    Platforms platforms;

    @Inject
    Cases cases;

    private PlatformId platform() {
        return platforms.withSlugs(List.of(new Slug("koach"))).getFirst().id();
    }

    @BeforeAll
    void fill() throws Exception {
        String id = "lpad(to_hex(i), 32, '0')::uuid";
        String series = " from generate_series(1, " + EXPERIENCES + ") as i";
        database.change(
                "create table place as select id, row_number() over (order by slug = 'koach' desc, slug) - 1 as n"
                        + " from platform");
        database.change("insert into member (id, email, email_key, display_name, language, role, password_hash,"
                + " created_at, version) select " + id
                + ", 'c' || i || '@coachs.example', 'c' || i || '@coachs.example',"
                + " 'Camille', 'FR', 'MEMBER', '$argon2id$', timestamptz '2026-01-01', 0" + series);
        database.change("insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision,"
                + " version, submitted_at, needs_second) select " + id + ", 'EXPERIENCE', 'PUBLISHED',"
                + " (select id from place where n = i % 50), " + id + ", " + id
                + ", 1, 2, timestamptz '2026-01-01', false" + series);
        database.change("insert into experience (id, member_id, platform_id, created_at) select " + id + ", " + id
                + ", (select id from place where n = i % 50), timestamptz '2026-01-01'" + series);
        database.change("insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on,"
                + " sessions, body, tie, signed_as, signature, submitted_at) select " + id + ", 1, " + id
                + ", 'ENDED', date '2024-01-01', date '2025-01-01', 'MORE', 'Texte ' || i,"
                + " case when i = 4711 then 'Salariée' end, 'PSEUDONYM', 'P' || i, timestamptz '2026-01-01'" + series);
        database.change("insert into experience_rating (experience_id, number, criterion, rating) select " + id
                + ", 1, c, 1 + (i + c) % 5" + series + ", unnest(array[1, 2, 3]) as c where i <> 4711");
        database.change("update experience set published_version = 1, published_at = timestamptz '2026-02-01'"
                + " + (('x' || right(id::text, 8))::bit(32)::int * interval '1 second')"
                + " where ('x' || right(id::text, 8))::bit(32)::int % 10 <> 1");
        database.change("vacuum analyze");
    }

    @Test
    void thePublicOnesOfAPlatformAreFoundByAge() throws Exception {
        PlatformId koach = platform();
        assertThat(plans.indexes(
                        () -> assertThat(slice(koach, null).experiences()).hasSize(20)))
                .containsOnly(
                        "experience_public", "experience_pkey", "experience_version_pkey", "experience_rating_pkey");
        ExperienceId after = slice(koach, null).next();
        assertThat(plans.indexes(
                        () -> assertThat(slice(koach, after).experiences()).hasSize(20)))
                .contains("experience_public");
        statements.taken();
        slice(koach, after);
        assertThat(statements.taken()).hasSize(4);
    }

    @Test
    void aPageMayBeginWithAnyOfThem() throws Exception {
        PlatformId koach = platform();
        ExperienceId last = Objects.requireNonNull(slice(koach, null).next());
        assertThat(plans.indexes(
                        () -> assertThat(from(koach, last).experiences()).hasSize(20)))
                .contains("experience_public");
        assertThat(from(koach, last).experiences().getFirst().id()).isEqualTo(last);
        assertThat(from(koach, last).experiences().subList(1, 20))
                .isEqualTo(slice(koach, last).experiences().subList(0, 19));
        statements.taken();
        from(koach, last);
        assertThat(statements.taken()).hasSize(4);
    }

    private Slice from(PlatformId koach, ExperienceId first) {
        return published.from(koach, first, 20).orElseThrow();
    }

    private Slice slice(PlatformId koach, @Nullable ExperienceId after) {
        return published.of(koach, after, 20).orElseThrow();
    }

    @Test
    void onesOwnIsFoundByItsKeys() throws Exception {
        PlatformId koach = platform();
        assertThat(plans.indexes(() -> experiences.of(MEMBER, koach)))
                .containsOnly("experience_member_id_platform_id_key");
        assertThat(plans.indexes(() -> assertThat(experiences.allOf(MEMBER)).hasSize(1)))
                .containsOnly("experience_member_id_platform_id_key");
        assertThat(plans.indexes(() -> assertThat(experiences.versions(ONE)).hasSize(1)))
                .containsOnly("experience_version_pkey", "experience_rating_pkey");
        assertThat(plans.indexes(() ->
                        assertThat(experiences.lastOf(new CaseId(ONE.value()))).isPresent()))
                .containsOnly("experience_version_by_case", "experience_rating_pkey");
    }

    @Test
    void aTieInAnExperienceIsATie() throws Exception {
        PlatformId tied = experiences.withId(ONE).orElseThrow().platform();
        assertThat(cases.hasTie(MEMBER, tied)).isTrue();
        assertThat(cases.hasTie(new MemberId(new UUID(0, 4712)), platform())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update experience_version set body = 'autre' where experience_id = '%s'",
                "update experience_version set signature = 'Autre' where experience_id = '%s'",
                "delete from experience_version where experience_id = '%s'",
                "insert into experience_rating values ('%s', 1, 4, 5)",
                "insert into experience_rating values ('%s', 1, 4, 6)",
                "insert into experience_rating values ('%s', 2, 4, 5)",
                "insert into experience (id, member_id, platform_id, created_at) select gen_random_uuid(), member_id,"
                        + " platform_id, now() from experience where id = '%s'",
                "update experience set published_version = 2 where id = '%s'",
                "update experience set retracted_up_to = 1, published_version = 1, published_at = now() where id = '%s'",
                "insert into experience_version (experience_id, number, case_id, relation, began_on, sessions, signed_as,"
                        + " submitted_at) values ('%1$s', 2, '%1$s', 'ENDED', '2024-01-01', 'MORE', 'PSEUDONYM', now())",
                "insert into experience_version (experience_id, number, case_id, relation, began_on, sessions, signed_as,"
                        + " submitted_at) values ('%1$s', 2, '%1$s', 'ACTIVE', '2024-01-02', 'MORE', 'PSEUDONYM', now())",
            })
    void theDatabaseKeepsTheRules(String sql) {
        assertThatThrownBy(() -> database.change(sql.formatted(ONE.value()))).isInstanceOf(PSQLException.class);
    }
}
