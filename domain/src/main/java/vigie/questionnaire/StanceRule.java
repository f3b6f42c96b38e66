package vigie.questionnaire;

import java.util.List;
import java.util.Map;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/** When every condition holds, the criterion has this stance, for this reason. */
public record StanceRule(List<Condition> when, Stance then, Bilingual because) {
    public StanceRule {
        when = List.copyOf(when);
        if (when.isEmpty()) {
            throw new IllegalArgumentException("A rule without condition would always hold.");
        }
    }

    boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
        return when.stream().allMatch(condition -> condition.holds(kind, values));
    }
}
