package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement put together from pieces; values are only ever bound, never written into it. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Sql of(String text, @Nullable Object... bound) {
        return new Sql().add(text, bound);
    }

    /** Adds a piece with one {@code ?} for each value; a collection is bound as an array of texts. */
    Sql add(String piece, @Nullable Object... bound) {
        text.append(piece).append('\n');
        values.addAll(Arrays.asList(bound));
        return this;
    }

    String text() {
        return text.toString();
    }

    /** @return how many rows it changed */
    int update(JdbcOperations jdbc) {
        return jdbc.prepareStatement(text(), statement -> {
            bind(statement);
            return statement.executeUpdate();
        });
    }

    <T> List<T> list(JdbcOperations jdbc, RowReader<T> reader) {
        return jdbc.prepareStatement(text(), statement -> {
            bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    <T> Optional<T> first(JdbcOperations jdbc, RowReader<T> reader) {
        return list(jdbc, reader).stream().findFirst();
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object value : values) {
            bind(statement, index++, value);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Collection<?> many -> {
                Connection connection = statement.getConnection();
                Object[] texts = many.stream().map(String::valueOf).toArray();
                statement.setArray(index, connection.createArrayOf("text", texts));
            }
            case String one -> statement.setString(index, one);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case BigDecimal number -> statement.setBigDecimal(index, number);
            case UUID id -> statement.setObject(index, id);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> word -> statement.setString(index, word.name());
            default -> throw new IllegalArgumentException("No binding for " + value.getClass());
        }
    }

    /** A column that always holds an instant. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null ? null : instant(row, column);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
