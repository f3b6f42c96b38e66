package vigie.api.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.AnswerValue;

/** The three columns in which the value of an answer stands. */
final class ValueColumns {
    private ValueColumns() {}

    /** Null where all three are: no value is shown there. */
    static @Nullable AnswerValue readOrNull(ResultSet row, String prefix) throws SQLException {
        Array codes = row.getArray(prefix + "codes");
        BigDecimal amount = row.getBigDecimal(prefix + "amount");
        String wording = row.getString(prefix + "wording");
        if (codes == null && amount == null && wording == null) {
            return null;
        }
        return new AnswerValue(codes == null ? null : List.of((String[]) codes.getArray()), amount, wording);
    }

    static AnswerValue read(ResultSet row) throws SQLException {
        AnswerValue value = readOrNull(row, "value_");
        if (value == null) {
            throw new IllegalStateException("A row without a value.");
        }
        return value;
    }
}
