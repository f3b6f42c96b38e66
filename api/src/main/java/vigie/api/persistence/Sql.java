package vigie.api.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A query put together from pieces; values are only ever bound, never written into it. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds a piece with one {@code ?} for each value; a collection is bound as an array of texts. */
    Sql add(String piece, Object... bound) {
        text.append(piece).append('\n');
        values.addAll(List.of(bound));
        return this;
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object value : values) {
            bind(statement, index++, value);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case Collection<?> many -> {
                Connection connection = statement.getConnection();
                Object[] texts = many.stream().map(String::valueOf).toArray();
                statement.setArray(index, connection.createArrayOf("text", texts));
            }
            case String one -> statement.setString(index, one);
            case Integer number -> statement.setInt(index, number);
            case BigDecimal number -> statement.setBigDecimal(index, number);
            default -> throw new IllegalArgumentException("No binding for " + value.getClass());
        }
    }
}
