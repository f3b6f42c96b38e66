package vigie.api.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.experience.CriterionRating;
import vigie.experience.Experience;
import vigie.experience.ExperienceId;
import vigie.experience.ExperienceVersion;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;
import vigie.experience.Testimony;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.platform.PlatformId;

/** Reads experiences and their versions; ratings of many versions at once. */
@Singleton
class ExperienceRows {
    private final JdbcOperations jdbc;

    ExperienceRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record VersionKey(UUID experience, int number) {}

    private record RatingRow(VersionKey of, CriterionRating rating) {}

    /** The ratings of some versions, by version. */
    static final class Ratings {
        private final Map<VersionKey, List<CriterionRating>> byVersion;

        private Ratings(List<RatingRow> rows) {
            byVersion = rows.stream().collect(groupingBy(RatingRow::of, mapping(RatingRow::rating, toList())));
        }

        private List<CriterionRating> of(ResultSet version) throws SQLException {
            VersionKey key = new VersionKey(Sql.uuid(version, "experience_id"), version.getInt("number"));
            return byVersion.getOrDefault(key, List.of());
        }
    }

    /** @param versions a query of {@code experience_id, number} */
    Ratings ratings(Sql versions) {
        return new Ratings(versions.list(
                jdbc,
                row -> new RatingRow(
                        new VersionKey(Sql.uuid(row, "experience_id"), row.getInt("number")),
                        new CriterionRating(row.getInt("criterion"), row.getInt("rating"), row.getString("comment")))));
    }

    static Experience experience(ResultSet row) throws SQLException {
        UUID member = Sql.uuidOrNull(row, "member_id");
        int published = row.getInt("published_version");
        boolean isPublic = !row.wasNull();
        return new Experience(
                new ExperienceId(Sql.uuid(row, "id")),
                member == null ? null : new MemberId(member),
                new PlatformId(Sql.uuid(row, "platform_id")),
                isPublic ? published : null,
                Sql.instantOrNull(row, "published_at"),
                Sql.instantOrNull(row, "confirmed_at"),
                row.getInt("retracted_up_to"),
                row.getBoolean("verified"),
                Sql.instant(row, "created_at"));
    }

    static ExperienceVersion version(ResultSet row, Ratings ratings) throws SQLException {
        return new ExperienceVersion(
                new ExperienceId(Sql.uuid(row, "experience_id")),
                row.getInt("number"),
                new CaseId(Sql.uuid(row, "case_id")),
                testimony(row, ratings),
                Sql.instant(row, "submitted_at"),
                Sql.instantOrNull(row, "published_at"));
    }

    static Testimony testimony(ResultSet row, Ratings ratings) throws SQLException {
        YearMonth from = YearMonth.from(row.getObject("began_on", LocalDate.class));
        return new Testimony(
                Relation.valueOf(row.getString("relation")),
                from,
                month(row.getObject("ended_on", LocalDate.class)),
                SessionBand.valueOf(row.getString("sessions")),
                ratings.of(row),
                row.getString("body"),
                row.getString("tie"),
                SignedAs.valueOf(row.getString("signed_as")),
                row.getString("signature"));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
