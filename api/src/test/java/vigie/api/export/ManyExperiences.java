package vigie.api.export;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import vigie.api.persistence.Database;

/** Public experiences by the thousand, without the work of those who would have written them. */
@Singleton
class ManyExperiences {
    private static final String ID = "lpad(to_hex(i), 32, '0')::uuid";

    private final Database database;

    ManyExperiences(Database database) {
        this.database = database;
    }

    /** @param letters how long each text is */
    void add(int number, int letters) throws SQLException {
        String series = " from generate_series(1, " + number + ") as i";
        String place = "(select id from place where n = i % 50)";
        database.change("create table place as select id, row_number() over (order by slug) - 1 as n from platform");
        database.change("insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision,"
                + " version, submitted_at, needs_second) select " + ID + ", 'EXPERIENCE', 'PUBLISHED', " + place
                + ", null, " + ID + ", 1, 2, timestamptz '2026-01-01', false" + series);
        database.change("insert into experience (id, member_id, platform_id, created_at) select " + ID + ", null, "
                + place + ", timestamptz '2026-01-01'" + series);
        database.change("insert into experience_version (experience_id, number, case_id, relation, began_on, ended_on,"
                + " sessions, body, signed_as, signature, submitted_at, published_at) select " + ID + ", 1, " + ID
                + ", 'ENDED', date '2024-01-01', date '2025-01-01', 'MORE', 'Texte ' || i || repeat(' vécu', "
                + letters / 5 + "), 'PSEUDONYM', 'P' || i, timestamptz '2026-01-01', timestamptz '2026-02-01'"
                + series);
        database.change("insert into experience_rating (experience_id, number, criterion, rating) select " + ID
                + ", 1, c, 1 + (i + c) % 5" + series + ", unnest(array[1, 2, 3]) as c");
        database.change("update experience set published_version = 1, published_at = timestamptz '2026-02-01'");
        database.change("vacuum analyze");
    }
}
