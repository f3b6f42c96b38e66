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
class JdbcPublicAnswers implements PublicSubjects {
    private final JdbcOperations jdbc;

    JdbcPublicAnswers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ANSWER;
    }

    /** Its ask, its value as it is coded, and its note. */
    @Override
    @Transactional(readOnly = true)
    public Optional<PublicSubject> find(String id) {
        return Ids.read(id).flatMap(this::find);
    }

    private Optional<PublicSubject> find(UUID id) {
        return Sql.of("""
                        select a.id, p.id as platform_id, p.slug, p.name,
                            concat_ws(E'\\n', a.ask || ' : '
                                || coalesce(array_to_string(a.value_codes, ', '), a.value_amount::text, a.value_wording),
                                a.note_fr) as text
                        from answer a join platform p on p.id = a.platform_id
                        where a.id = ? and a.superseded_at is null and a.withdrawn_at is null and p.withdrawn_at is null
                        """, id).first(jdbc, PublicRows::read);
    }
}
