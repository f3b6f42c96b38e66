package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vigie.api.parameter.Ids;
import vigie.moderation.CaseKind;
import vigie.moderation.PublicSubjects;

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

    /** What its author wrote in the version that readers see; not how it is signed. */
    @Override
    @Transactional(readOnly = true)
    public Optional<PublicSubject> find(String id) {
        return Ids.read(id).flatMap(this::find);
    }

    private Optional<PublicSubject> find(UUID id) {
        return Sql.of("""
                        select e.id, p.id as platform_id, p.slug, p.name, concat_ws(E'\\n', v.body,
                            (select string_agg(criterion || '. ' || comment, E'\\n' order by criterion)
                                from experience_rating r
                                where r.experience_id = e.id and r.number = v.number and comment is not null)) as text
                        from experience e join platform p on p.id = e.platform_id
                            join experience_version v on v.experience_id = e.id and v.number = e.published_version
                        where e.id = ? and p.withdrawn_at is null
                        """, id).first(jdbc, PublicRows::read);
    }
}
