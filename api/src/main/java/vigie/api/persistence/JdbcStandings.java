package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import vigie.answer.PlatformStanding;
import vigie.answer.Standings;
import vigie.platform.PlatformId;

@Singleton
class JdbcStandings implements Standings {
    private static final String REPLACE = """
            insert into platform_standing (platform_id, documented, applicable, states, themes)
            values (?, ?, ?, ?, ?::jsonb)
            on conflict (platform_id) do update set documented = excluded.documented,
                applicable = excluded.applicable, states = excluded.states, themes = excluded.themes
            """;

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcStandings(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void replace(Collection<PlatformStanding> standings) {
        jdbc.prepareStatement(REPLACE, statement -> {
            for (PlatformStanding standing : standings) {
                bind(statement, standing);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    @Override
    public void remove(PlatformId platform) {
        Sql.of("delete from platform_standing where platform_id = ?", platform.value())
                .update(jdbc);
    }

    private void bind(PreparedStatement statement, PlatformStanding standing) throws SQLException {
        String[] states =
                standing.criteria().stream().map(each -> each.state().name()).toArray(String[]::new);
        statement.setObject(1, standing.platform().value());
        statement.setInt(2, standing.documented());
        statement.setInt(3, standing.applicable());
        statement.setArray(4, statement.getConnection().createArrayOf("text", states));
        try {
            statement.setString(5, json.writeValueAsString(standing.themes()));
        } catch (IOException impossibleForAMapOfEnums) {
            throw new UncheckedIOException(impossibleForAMapOfEnums);
        }
    }
}
