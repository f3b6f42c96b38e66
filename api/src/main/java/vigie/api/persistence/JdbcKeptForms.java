package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vigie.form.KeptForms;
import vigie.member.MemberId;

@Singleton
@Transactional
class JdbcKeptForms implements KeptForms {
    private final JdbcOperations jdbc;
    private final TypedTexts texts;

    JdbcKeptForms(JdbcOperations jdbc, TypedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public void keep(String keyDigest, String page, MemberId author, Map<String, String> fields, Instant until) {
        Sql.of(
                        "insert into kept_form (key_digest, page, member_id, typed, ends_at)"
                                + " select ?, ?, id, ?::jsonb, ? from member where id = ?",
                        keyDigest,
                        page,
                        texts.write(fields),
                        until,
                        author.value())
                .update(jdbc);
    }

    @Override
    public Optional<Map<String, String>> open(String keyDigest, String page, MemberId member, Instant now) {
        return Sql.of(
                        "select typed from kept_form where key_digest = ? and page = ? and ends_at > ? and member_id = ?",
                        keyDigest,
                        page,
                        now,
                        member.value())
                .first(jdbc, row -> texts.read(row.getString("typed")));
    }

    @Override
    public void forget(String keyDigest, MemberId member) {
        Sql.of("delete from kept_form where key_digest = ? and member_id = ?", keyDigest, member.value())
                .update(jdbc);
    }

    @Override
    public void forgetOver(Instant now) {
        Sql.of("delete from kept_form where ends_at <= ?", now).update(jdbc);
    }
}
