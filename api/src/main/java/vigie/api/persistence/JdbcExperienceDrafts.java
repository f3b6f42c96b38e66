package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.experience.ExperienceDraft;
import vigie.experience.ExperienceDrafts;
import vigie.experience.TypedExperience;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

@Singleton
@Transactional
class JdbcExperienceDrafts implements ExperienceDrafts {
    private final JdbcOperations jdbc;
    private final TypedTexts texts;

    JdbcExperienceDrafts(JdbcOperations jdbc, TypedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Optional<ExperienceDraft> of(MemberId member, PlatformId platform) {
        return Sql.of(
                        "select * from experience_draft where member_id = ? and platform_id = ?",
                        member.value(),
                        platform.value())
                .first(jdbc, this::draft);
    }

    @Override
    public List<ExperienceDraft> allOf(MemberId member) {
        return Sql.of("select * from experience_draft where member_id = ? order by saved_at desc", member.value())
                .list(jdbc, this::draft);
    }

    @Override
    public void save(ExperienceDraft draft) {
        Sql.of(
                        """
                        insert into experience_draft (member_id, platform_id, typed, saved_at, form_id)
                        values (?, ?, ?::jsonb, ?, ?)
                        on conflict (member_id, platform_id) do update
                            set typed = excluded.typed, saved_at = excluded.saved_at, form_id = excluded.form_id
                        """,
                        draft.member().value(),
                        draft.platform().value(),
                        texts.write(draft.typed().texts()),
                        draft.savedAt(),
                        draft.form())
                .update(jdbc);
    }

    @Override
    public boolean remove(MemberId member, PlatformId platform) {
        return Sql.of(
                                "delete from experience_draft where member_id = ? and platform_id = ?",
                                member.value(),
                                platform.value())
                        .update(jdbc)
                > 0;
    }

    private ExperienceDraft draft(ResultSet row) throws SQLException {
        return new ExperienceDraft(
                new MemberId(Sql.uuid(row, "member_id")),
                new PlatformId(Sql.uuid(row, "platform_id")),
                new TypedExperience(texts.read(row.getString("typed"))),
                Sql.instant(row, "saved_at"),
                row.getObject("form_id", UUID.class));
    }
}
