package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import vigie.comparison.Comparison;
import vigie.questionnaire.Questionnaire;

/**
 * Platforms side by side.
 *
 * @param items each as it is answered alone, by slug
 * @param differences numbers of the criteria on which not all of them stand alike, by state, answers and means
 */
@Serdeable
record ComparisonResponse(List<PlatformResponse> items, List<Integer> differences) {
    static ComparisonResponse from(Comparison comparison, LocalDate today) {
        Questionnaire questionnaire = comparison.questionnaire();
        return new ComparisonResponse(
                comparison.columns().stream()
                        .map(column -> PlatformResponse.from(
                                column.sheet(), column.lived(), questionnaire, column.rules(), today))
                        .toList(),
                comparison.differences().stream()
                        .map(row -> row.criterion().number())
                        .toList());
    }
}
