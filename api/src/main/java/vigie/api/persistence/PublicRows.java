package vigie.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import vigie.moderation.PublicSubjects.PublicSubject;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** What the queries for public things have in common. */
final class PublicRows {
    private PublicRows() {}

    static PublicSubject read(ResultSet row) throws SQLException {
        return new PublicSubject(
                Sql.uuid(row, "id"),
                new PlatformId(Sql.uuid(row, "platform_id")),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("text"));
    }
}
