package vigie.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import vigie.moderation.PublicSubjects.PublicSubject;
import vigie.platform.PlatformId;
import vigie.platform.Slug;

/** What the queries for public things have in common. */
final class PublicRows {
    /** Imported, or published by moderators and still so; nothing of a platform that was taken off is public. */
    static final String PLATFORM_IS_PUBLIC = """
            and not exists (select from moderation_case
                where kind = 'PLATFORM' and subject_id = p.id and status <> 'PUBLISHED')
            """;

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
