package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vigie.api.parameter.Ids;
import vigie.moderation.CaseKind;
import vigie.moderation.PublicSubjects;

/** An experience is public when one of its versions has a case that is published. */
@Singleton
class JdbcPublicExperiences implements PublicSubjects {
    private final JdbcOperations jdbc;

    JdbcPublicExperiences(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXPERIENCE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PublicSubject> find(String id) {
        return Ids.read(id).flatMap(this::find);
    }

    private Optional<PublicSubject> find(UUID id) {
        return Sql.of("""
                        select c.subject_id as id, p.id as platform_id, p.slug, p.name, '' as text
                        from moderation_case c join platform p on p.id = c.platform_id
                        where c.kind = 'EXPERIENCE' and c.subject_id = ? and c.status = 'PUBLISHED'
                        """, id).add(PublicRows.PLATFORM_IS_PUBLIC).first(jdbc, PublicRows::read);
    }
}
