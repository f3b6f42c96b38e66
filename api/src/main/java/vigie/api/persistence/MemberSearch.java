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
import vigie.member.MemberId;
import vigie.member.Role;

/** Finds members by a part of their name or address. */
@Singleton
class MemberSearch {
    private final JdbcOperations jdbc;

    MemberSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Member> find(String text, @Nullable MemberId after, int limit) {
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        Sql sql = Sql.of("select * from member where true");
        if (!text.isBlank()) {
            sql.add("and search_key like '%' || public.fold(?) || '%'", literal(text.strip()));
        }
        if (after != null) {
            sql.add("and (created_at, id) < (select created_at, id from member where id = ?)", after.value());
        }
        return sql.add("order by created_at desc, id desc limit ?", limit).list(jdbc, MemberSearch::member);
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
