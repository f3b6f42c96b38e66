package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;

/** What coaches lived, over all criteria: how many experiences, and each theme's mean to one decimal, null where there is none. */
@Serdeable
record LivedResponse(int experiences, Map<String, @Nullable BigDecimal> themes) {
    static LivedResponse from(int experiences, Map<String, BigDecimal> means, Questionnaire questionnaire) {
        Map<String, @Nullable BigDecimal> themes = new LinkedHashMap<>();
        for (Theme theme : questionnaire.themes()) {
            themes.put(theme.key(), means.get(theme.key()));
        }
        return new LivedResponse(experiences, themes);
    }
}
