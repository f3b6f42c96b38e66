package vigie.questionnaire;

import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;

/**
 * How one criterion stands for one platform.
 *
 * @param because the reason of the stance; null exactly when there is no stance
 */
public record Standing(
        Criterion criterion, CriterionState state, @Nullable Bilingual because) {}
