package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vigie.answer.PlatformStanding;
import vigie.answer.Standings;
import vigie.platform.PlatformId;

@Singleton
class JdbcStandings implements Standings {
    /** Changes no row that is right already: those that it changes were kept otherwise. */
    private static final String REPLACE = """
            insert into platform_standing (platform_id, documented, applicable, states, themes)
            values (?, ?, ?, ?, ?::jsonb)
            on conflict (platform_id) do update set documented = excluded.documented,
                applicable = excluded.applicable, states = excluded.states, themes = excluded.themes
            where (platform_standing.documented, platform_standing.applicable, platform_standing.states,
                platform_standing.themes)
                is distinct from (excluded.documented, excluded.applicable, excluded.states, excluded.themes)
            """;

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcStandings(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<PlatformId> replace(Collection<PlatformStanding> standings) {
        List<PlatformId> platforms =
                standings.stream().map(PlatformStanding::platform).toList();
        int[] changed = jdbc.prepareStatement(REPLACE, statement -> {
            for (PlatformStanding standing : standings) {
                bind(statement, standing);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
        return IntStream.range(0, changed.length)
                .filter(index -> changed[index] > 0)
                .mapToObj(platforms::get)
                .toList();
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
