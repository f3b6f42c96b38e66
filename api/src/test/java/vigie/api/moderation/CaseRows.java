package vigie.api.moderation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.api.persistence.Database;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;

/** Writes cases and platforms as they would be found. */
@Singleton
public class CaseRows {
    private final Database database;

    CaseRows(Database database) {
        this.database = database;
    }

    /** @return its slug */
    public String platform(String name) throws SQLException {
        String slug = name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        database.change("""
                insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                    created_at, updated_at, version)
                values (gen_random_uuid(), '%s', '%s', 'HYBRID', 'https://x.example/', '{}', '{}', 'Une.', 'One.',
                    'IMPORT', now(), now(), 0)
                """.formatted(slug, name));
        return slug;
    }

    /** @return its id */
    public String add(CaseKind kind, CaseStatus status, @Nullable String slug, @Nullable String author)
            throws SQLException {
        return add(kind, status, slug, author, 0, "{}", null);
    }

    /** @param days how long ago it was sent */
    public String add(
            CaseKind kind,
            CaseStatus status,
            @Nullable String slug,
            @Nullable String author,
            int days,
            String hints,
            @Nullable String ground)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        database.change("""
                insert into moderation_case (id, kind, status, platform_id, author_id, subject_id, revision, version,
                    submitted_at, hints, needs_second, ground)
                values ('%s', '%s', '%s', (select id from platform where slug = %s), %s, gen_random_uuid(), 1, 1,
                    now() - interval '%d days', '%s', false, %s)
                """.formatted(id, kind, status, quoted(slug), quoted(author), days, hints, quoted(ground)));
        return id;
    }

    public void pending(String id, Outcome outcome, String moderator) throws SQLException {
        database.change("update moderation_case set pending_outcome = '%s', pending_by = '%s' where id = '%s'"
                .formatted(outcome, moderator, id));
    }

    public String status(String id) throws SQLException {
        return database.value("select status from moderation_case where id = '" + id + "'");
    }

    public int decisions(String id) throws SQLException {
        return Integer.parseInt(database.value("select count(*) from decision where case_id = '" + id + "'"));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
