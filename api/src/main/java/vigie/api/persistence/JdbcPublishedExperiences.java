package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.experience.ExperienceId;
import vigie.experience.PublishedExperience;
import vigie.experience.PublishedExperiences;
import vigie.experience.Testimony;
import vigie.language.DayAndHour;
import vigie.platform.PlatformId;

@Singleton
@Transactional(readOnly = true)
class JdbcPublishedExperiences implements PublishedExperiences {
    private final JdbcOperations jdbc;
    private final ExperienceRows rows;

    JdbcPublishedExperiences(JdbcOperations jdbc, ExperienceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Optional<Slice> of(PlatformId platform, @Nullable ExperienceId after, int limit) {
        if (after == null) {
            return Optional.of(slice(published(platform), limit));
        }
        return publishedAt(platform, after)
                .map(at -> slice(published(platform).add("and (published_at, id) < (?, ?)", at, after.value()), limit));
    }

    @Override
    public Optional<Slice> from(PlatformId platform, ExperienceId first, int limit) {
        return publishedAt(platform, first)
                .map(at ->
                        slice(published(platform).add("and (published_at, id) <= (?, ?)", at, first.value()), limit));
    }

    private Optional<Instant> publishedAt(PlatformId platform, ExperienceId experience) {
        return Sql.of(
                        "select published_at from experience where id = ? and platform_id = ?",
                        experience.value(),
                        platform.value())
                .first(jdbc, row -> Optional.ofNullable(Sql.instantOrNull(row, "published_at")))
                .flatMap(found -> found);
    }

    private static Sql published(PlatformId platform) {
        return Sql.of(
                "select id, published_version from experience where published_version is not null and platform_id = ?",
                platform.value());
    }

    private Slice slice(Sql published, int limit) {
        List<UUID> ids = published
                .add("order by published_at desc, id desc limit ?", limit + 1)
                .list(jdbc, row -> Sql.uuid(row, "id"));
        List<UUID> shown = ids.subList(0, Math.min(limit, ids.size()));
        return new Slice(published(shown), ids.size() > limit ? new ExperienceId(shown.getLast()) : null);
    }

    /** Those of them that are public, in whatever order. */
    List<PublishedExperience> withIds(List<UUID> ids) {
        return published(ids);
    }

    private List<PublishedExperience> published(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ExperienceRows.Ratings ratings = rows.ratings(Sql.of("""
                select r.* from experience e
                join experience_rating r on r.experience_id = e.id and r.number = e.published_version
                where e.id = any (?::uuid[]) order by r.criterion
                """, ids));
        return Sql.of("""
                        select v.*, (select count(*) from experience_version w where w.experience_id = v.experience_id
                                and w.number <= v.number and w.published_at is not null) as edition, e.verified, e.published_at as shown_since,
                            case when v.relation = 'ACTIVE' then e.confirmed_at end as confirmed_at,
                            greatest(e.confirmed_at, v.submitted_at) as last_said
                        from experience e
                        join experience_version v on v.experience_id = e.id and v.number = e.published_version
                        where e.id = any (?::uuid[]) order by e.published_at desc, e.id desc
                        """, ids).list(jdbc, row -> published(row, ratings));
    }

    private static PublishedExperience published(ResultSet row, ExperienceRows.Ratings ratings) throws SQLException {
        Instant confirmed = Sql.instantOrNull(row, "confirmed_at");
        Testimony testimony = ExperienceRows.testimony(row, ratings);
        YearMonth ended = testimony.to();
        return new PublishedExperience(
                new ExperienceId(Sql.uuid(row, "experience_id")),
                testimony,
                row.getBoolean("verified"),
                DayAndHour.month(Sql.instant(row, "shown_since")),
                confirmed == null ? null : DayAndHour.month(confirmed),
                ended == null ? DayAndHour.month(Sql.instant(row, "last_said")) : ended,
                row.getInt("edition"));
    }
}
