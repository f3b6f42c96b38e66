package vigie.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.language.Bilingual;

/** Reads the stance rules of one criterion; a rule may only name asks of that criterion and options that these have. */
final class StanceRuleReader {
    private static final List<String> STANCES =
            Arrays.stream(Stance.values()).map(Enum::name).toList();
    private static final int REASON = 300;

    private final ConditionReader reader;

    StanceRuleReader(List<Ask> asks) {
        reader = new ConditionReader(asks);
    }

    List<StanceRule> rules(Fields fields) {
        List<StanceRule> rules = new ArrayList<>();
        fields.itemFields("stance", each -> {
            StanceRule rule = rule(each);
            if (rule != null) {
                rules.add(rule);
            }
        });
        return rules;
    }

    private @Nullable StanceRule rule(Fields fields) {
        fields.onlyKnow(List.of("when", "then", "because"));
        Fields when = fields.fields("when");
        String then = fields.code("then", STANCES);
        Bilingual because = fields.bilingual("because", REASON);
        if (when == null || then == null || because == null) {
            return null;
        }
        if (when.keys().isEmpty()) {
            fields.problem("when", "Au moins une condition est attendue.", "At least one condition is expected.");
        }
        List<Condition> conditions = reader.conditions(when);
        if (conditions.isEmpty()) {
            return null;
        }
        return new StanceRule(conditions, Stance.valueOf(then), because);
    }
}
