package vigie.questionnaire;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of one ask: option codes, an amount, or a wording, and only one of the three. An ask that nobody answered has no
 * value at all.
 */
@Embeddable
public record AnswerValue(
        @Nullable @TypeDef(type = DataType.STRING_ARRAY) List<String> codes,
        @Nullable BigDecimal amount,
        @Nullable String wording) {

    /** Characters. */
    public static final int LONGEST_WORDING = 200;

    public AnswerValue {
        codes = codes == null ? null : List.copyOf(codes);
        int given = (codes == null ? 0 : 1) + (amount == null ? 0 : 1) + (wording == null ? 0 : 1);
        if (given != 1) {
            throw new IllegalArgumentException("A value is codes, an amount or a wording.");
        }
        if (codes != null && codes.isEmpty()) {
            throw new IllegalArgumentException("At least one option is needed.");
        }
        // 12 and 12.0 are the same answer.
        amount = amount == null ? null : plain(amount);
    }

    public static AnswerValue codes(List<String> codes) {
        return new AnswerValue(codes, null, null);
    }

    public static AnswerValue amount(BigDecimal amount) {
        return new AnswerValue(null, amount, null);
    }

    public static AnswerValue wording(String wording) {
        return new AnswerValue(null, null, wording);
    }

    public boolean hasAnyOf(List<String> options) {
        return codes != null && codes.stream().anyMatch(options::contains);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
