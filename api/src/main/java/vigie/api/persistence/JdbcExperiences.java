package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.experience.CriterionRating;
import vigie.experience.Experience;
import vigie.experience.ExperienceId;
import vigie.experience.ExperienceVersion;
import vigie.experience.Experiences;
import vigie.experience.Signature;
import vigie.experience.Testimony;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.platform.PlatformId;

@Singleton
@Transactional
class JdbcExperiences implements Experiences {
    private final JdbcOperations jdbc;
    private final ExperienceRows rows;

    JdbcExperiences(JdbcOperations jdbc, ExperienceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void lock(MemberId member, PlatformId platform) {
        Sql.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        "vigie experience " + member.value() + " " + platform.value())
                .first(jdbc, row -> true);
    }

    @Override
    public int countVersions(MemberId member, PlatformId platform) {
        return Sql.of(
                        "select count(*) from experience e join experience_version v on v.experience_id = e.id"
                                + " where e.member_id = ? and e.platform_id = ?",
                        member.value(),
                        platform.value())
                .first(jdbc, row -> row.getInt(1))
                .orElseThrow();
    }

    @Override
    public Optional<Experience> of(MemberId member, PlatformId platform) {
        return Sql.of(
                        "select * from experience where member_id = ? and platform_id = ?",
                        member.value(),
                        platform.value())
                .first(jdbc, ExperienceRows::experience);
    }

    @Override
    public List<Experience> allOf(MemberId member) {
        return Sql.of("select * from experience where member_id = ? order by created_at, id", member.value())
                .list(jdbc, ExperienceRows::experience);
    }

    @Override
    public Optional<Experience> withId(ExperienceId id) {
        return Sql.of("select * from experience where id = ?", id.value()).first(jdbc, ExperienceRows::experience);
    }

    @Override
    public Optional<Experience> lock(ExperienceId id) {
        return Sql.of("select * from experience where id = ? for update", id.value())
                .first(jdbc, ExperienceRows::experience);
    }

    @Override
    public void add(Experience experience) {
        Sql.of(
                        """
                        insert into experience (id, member_id, platform_id, published_version, published_at,
                            confirmed_at, retracted_up_to, verified, created_at)
                        values (?, ?, ?, ?::integer, ?, ?, ?, ?::boolean, ?)
                        """,
                        experience.id().value(),
                        value(experience.member()),
                        experience.platform().value(),
                        experience.publishedVersion(),
                        experience.publishedAt(),
                        experience.confirmedAt(),
                        experience.retractedUpTo(),
                        String.valueOf(experience.verified()),
                        experience.createdAt())
                .update(jdbc);
    }

    @Override
    public void change(Experience experience) {
        Sql.of(
                        """
                        update experience set member_id = ?, published_version = ?::integer, published_at = ?,
                            confirmed_at = ?, retracted_up_to = ?, verified = ?::boolean where id = ?
                        """,
                        value(experience.member()),
                        experience.publishedVersion(),
                        experience.publishedAt(),
                        experience.confirmedAt(),
                        experience.retractedUpTo(),
                        String.valueOf(experience.verified()),
                        experience.id().value())
                .update(jdbc);
    }

    @Override
    public void add(ExperienceVersion version) {
        Testimony said = version.testimony();
        UUID id = version.experience().value();
        Sql.of(
                        """
                        insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on,
                            sessions, body, tie, signed_as, signature, submitted_at, published_at)
                        values (?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        version.number(),
                        version.caseId().value(),
                        said.relation(),
                        said.from().atDay(1).toString(),
                        said.to() == null ? null : said.to().atDay(1).toString(),
                        said.sessions(),
                        said.text(),
                        said.tie(),
                        said.signedAs(),
                        said.signature(),
                        version.submittedAt(),
                        version.publishedAt())
                .update(jdbc);
        addRatings(id, version.number(), said.ratings());
    }

    private void addRatings(UUID experience, int number, List<CriterionRating> ratings) {
        if (ratings.isEmpty()) {
            return;
        }
        Sql sql = Sql.of("insert into experience_rating (experience_id, number, criterion, rating, comment) values");
        String comma = "";
        for (CriterionRating each : ratings) {
            sql.add(
                    comma + "(?::uuid, ?::integer, ?::integer, ?::integer, ?)",
                    experience,
                    number,
                    each.criterion(),
                    each.rating(),
                    each.comment());
            comma = ",";
        }
        sql.update(jdbc);
    }

    @Override
    public List<ExperienceVersion> versions(ExperienceId id) {
        ExperienceRows.Ratings ratings = rows.ratings(Sql.of(
                "select * from experience_rating where experience_id = ? order by number, criterion", id.value()));
        return Sql.of("select * from experience_version where experience_id = ? order by number", id.value())
                .list(jdbc, row -> ExperienceRows.version(row, ratings));
    }

    @Override
    public Optional<ExperienceVersion> lastOf(CaseId id) {
        ExperienceRows.Ratings ratings = rows.ratings(Sql.of("""
                select r.* from experience_rating r
                where (r.experience_id, r.number) = (select experience_id, number from experience_version
                    where case_id = ? order by number desc limit 1)
                order by r.criterion
                """, id.value()));
        return Sql.of("select * from experience_version where case_id = ? order by number desc limit 1", id.value())
                .first(jdbc, row -> ExperienceRows.version(row, ratings));
    }

    @Override
    public void notePublication(ExperienceId id, int version, Instant at) {
        Sql.of("""
                        update experience_version set published_at = ?
                        where experience_id = ? and number = ? and published_at is null
                        """, at, id.value(), version).update(jdbc);
    }

    @Override
    public boolean isTaken(Experience experience, Signature signature) {
        return Sql.of(
                        """
                        select 1 from experience_signature
                        where platform_id = ? and key = ? and experience_id <> ? and 'PSEUDONYM' in (signed_as, ?)
                        limit 1
                        """,
                        experience.platform().value(),
                        signature.key(),
                        experience.id().value(),
                        signature.as())
                .first(jdbc, row -> true)
                .orElse(false);
    }

    @Override
    public boolean sign(Experience locked, @Nullable Signature signature) {
        if (signature == null) {
            unsign(locked.id());
            return true;
        }
        // Who comes second waits here for the first, and then sees what is taken.
        Sql.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        "vigie signature " + locked.platform().value() + " " + signature.key())
                .first(jdbc, row -> true);
        if (isTaken(locked, signature)) {
            return false;
        }
        Sql.of("""
                        insert into experience_signature (experience_id, platform_id, signed_as, key) values (?, ?, ?, ?)
                        on conflict (experience_id) do update set signed_as = excluded.signed_as, key = excluded.key
                        """, locked.id().value(), locked.platform().value(), signature.as(), signature.key())
                .update(jdbc);
        return true;
    }

    @Override
    public void unsign(ExperienceId id) {
        Sql.of("delete from experience_signature where experience_id = ?", id.value())
                .update(jdbc);
    }

    @Override
    public void forgetNames(ExperienceId id) {
        unsign(id);
        Sql.of(
                        "update experience_version set signature = null where experience_id = ? and signature is not null",
                        id.value())
                .update(jdbc);
    }

    @Override
    public void noteChange(PlatformId platform, Instant at) {
        Sql.of("update platform set updated_at = greatest(updated_at, ?) where id = ?", at, platform.value())
                .update(jdbc);
    }

    private static @Nullable UUID value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }
}
