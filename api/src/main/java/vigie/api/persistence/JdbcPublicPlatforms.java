package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.moderation.CaseKind;
import vigie.moderation.PublicSubjects;
import vigie.platform.Slug;

@Singleton
class JdbcPublicPlatforms implements PublicSubjects {
    private final JdbcOperations jdbc;

    JdbcPublicPlatforms(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PLATFORM;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PublicSubject> find(String id) {
        return Slug.of(id).flatMap(this::find);
    }

    private Optional<PublicSubject> find(Slug slug) {
        return Sql.of("""
                        select p.id, p.id as platform_id, p.slug, p.name, p.summary_fr as text from platform p
                        where p.slug = ? and p.withdrawn_at is null
                        """, slug.value()).first(jdbc, PublicRows::read);
    }
}
