package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import vigie.experience.KeptForms;
import vigie.experience.TypedExperience;
import vigie.platform.PlatformId;

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
    public void keep(String keyDigest, PlatformId platform, TypedExperience typed, Instant until) {
        Sql.of(
                        "insert into kept_form (key_digest, platform_id, typed, ends_at) values (?, ?, ?::jsonb, ?)",
                        keyDigest,
                        platform.value(),
                        texts.write(typed),
                        until)
                .update(jdbc);
    }

    @Override
    public Optional<TypedExperience> find(String keyDigest, PlatformId platform, Instant now) {
        return Sql.of(
                        "select typed from kept_form where key_digest = ? and platform_id = ? and ends_at > ?",
                        keyDigest,
                        platform.value(),
                        now)
                .first(jdbc, row -> texts.read(row.getString("typed")));
    }

    @Override
    public void forgetOver(Instant now) {
        Sql.of("delete from kept_form where ends_at <= ?", now).update(jdbc);
    }
}
