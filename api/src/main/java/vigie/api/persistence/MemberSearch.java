package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberFilter;
import vigie.member.MemberId;
import vigie.member.Role;

/** Finds members by a part of their name or address, and by their role. */
@Singleton
class MemberSearch {
    private final JdbcOperations jdbc;

    MemberSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Member> find(MemberFilter filter, @Nullable MemberId after, int limit) {
        if (isNobodys(filter.text())) {
            return List.of();
        }
        Sql sql = narrowed(Sql.of("with found as " + kept(filter) + " (select * from member where true"), filter)
                .add(") select * from found where true");
        if (after != null) {
            sql.add("and (created_at, id) < (select created_at, id from member where id = ?)", after.value());
        }
        return sql.add("order by created_at desc, id desc limit ?", limit).list(jdbc, MemberSearch::member);
    }

    // Of a search first all that fit: on the way from the newest to the oldest, a rare word would be looked for in
    // every row,
    // and which way is the shorter one is more than the database's statistics can say.
    private static String kept(MemberFilter filter) {
        return filter.text().isBlank() ? "not materialized" : "materialized";
    }

    @Transactional(readOnly = true)
    long count(MemberFilter filter) {
        if (isNobodys(filter.text())) {
            return 0;
        }
        return narrowed(Sql.of("select count(*) as members from member where true"), filter)
                .first(jdbc, row -> row.getLong("members"))
                .orElse(0L);
    }

    // The database knows no such character, and nobody's name or address has it.
    private static boolean isNobodys(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static Sql narrowed(Sql sql, MemberFilter filter) {
        if (!filter.text().isBlank()) {
            sql.add(
                    "and search_key like '%' || public.fold(?) || '%'",
                    literal(filter.text().strip()));
        }
        if (filter.role() != null) {
            sql.add("and role = ?", filter.role());
        }
        return sql;
    }

    // What means "anything" to the database is a letter like others to whoever types it.
    private static String literal(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberId(Sql.uuid(row, "id")),
                new EmailAddress(row.getString("email")),
                row.getString("email_key"),
                row.getString("display_name"),
                Language.valueOf(row.getString("language")),
                Role.valueOf(row.getString("role")),
                row.getString("password_hash"),
                Sql.instant(row, "created_at"),
                row.getInt("version"));
    }
}
