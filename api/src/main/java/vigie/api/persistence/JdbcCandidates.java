package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigie.choosing.Candidate;
import vigie.choosing.Candidates;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;

@Singleton
class JdbcCandidates implements Candidates {
    private static final String ALL = """
            select p.id, p.slug, p.name, p.kind, s.states
            from platform p join platform_standing s on s.platform_id = p.id where p.withdrawn_at is null
            """;

    private static final String ANSWERS = """
            select platform_id, ask, value_codes, value_amount, value_wording
            from answer where superseded_at is null and withdrawn_at is null
            """;

    private final JdbcOperations jdbc;

    JdbcCandidates(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(PlatformId platform, String ask, AnswerValue value) {}

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> all(Collection<String> asks) {
        Map<PlatformId, Map<String, AnswerValue>> answers =
                asks.isEmpty() ? Map.of() : answers(Sql.of(ANSWERS).add("and ask = any (?)", asks));
        return Sql.of(ALL).list(jdbc, row -> candidate(row, answers));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PlatformId, Map<String, AnswerValue>> answersOf(Collection<PlatformId> platforms) {
        List<String> ids = platforms.stream().map(id -> id.value().toString()).toList();
        return ids.isEmpty() ? Map.of() : answers(Sql.of(ANSWERS).add("and platform_id = any (?::uuid[])", ids));
    }

    private Map<PlatformId, Map<String, AnswerValue>> answers(Sql sql) {
        Map<PlatformId, Map<String, AnswerValue>> answers = new HashMap<>();
        sql.list(
                        jdbc,
                        row -> new Row(
                                new PlatformId(Sql.uuid(row, "platform_id")),
                                row.getString("ask"),
                                ValueColumns.read(row)))
                .forEach(row -> answers.computeIfAbsent(row.platform(), none -> new HashMap<>())
                        .put(row.ask(), row.value()));
        return answers;
    }

    private static Candidate candidate(ResultSet row, Map<PlatformId, Map<String, AnswerValue>> answers)
            throws SQLException {
        PlatformId id = new PlatformId(Sql.uuid(row, "id"));
        return new Candidate(
                id,
                new Slug(row.getString("slug")),
                row.getString("name"),
                Platform.nameKey(row.getString("name")),
                PlatformKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("states").getArray())
                        .map(CriterionState::valueOf)
                        .toList(),
                answers.getOrDefault(id, Map.of()));
    }
}
