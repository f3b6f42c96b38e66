package vigie.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/** Reads the stance rules of one criterion; a rule may only name asks of that criterion and options that these have. */
final class StanceRuleReader {
    private static final List<String> STANCES =
            Arrays.stream(Stance.values()).map(Enum::name).toList();
    private static final int REASON = 300;

    private final List<Ask> asks;

    StanceRuleReader(List<Ask> asks) {
        this.asks = asks;
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
        List<Condition> conditions = conditions(when);
        if (conditions.isEmpty()) {
            return null;
        }
        return new StanceRule(conditions, Stance.valueOf(then), because);
    }

    private List<Condition> conditions(Fields when) {
        List<Condition> conditions = new ArrayList<>();
        for (String key : when.keys()) {
            Condition condition = key.equals("kind") ? ofKind(when) : onAsk(when, key);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private static @Nullable Condition ofKind(Fields when) {
        List<String> codes = when.someCodes("kind", QuestionnaireReader.KINDS);
        if (codes.isEmpty()) {
            return null;
        }
        Set<PlatformKind> kinds = EnumSet.noneOf(PlatformKind.class);
        codes.forEach(code -> kinds.add(PlatformKind.valueOf(code)));
        return new Condition.OfKind(kinds);
    }

    private @Nullable Condition onAsk(Fields when, String id) {
        Ask ask = asks.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (ask == null) {
            when.problem(id, "Ce critère n'a pas cette question.", "This criterion has no such ask.");
            return null;
        }
        if (when.node(id) instanceof Node.Mapping) {
            return ask.type() == AskType.NUMBER ? onNumber(when, id) : notANumber(when, id);
        }
        List<String> options = when.someCodes(id, ask.optionCodes());
        return options.isEmpty() ? null : new Condition.AnyOption(id, options);
    }

    private static @Nullable Condition notANumber(Fields when, String id) {
        when.problem(id, "Cette question n'attend pas un nombre.", "This ask does not take a number.");
        return null;
    }

    private static @Nullable Condition onNumber(Fields when, String id) {
        Fields bound = when.fields(id);
        if (bound == null) {
            return null;
        }
        bound.onlyKnow(List.of("at_most", "more_than"));
        if (bound.has("at_most") && bound.has("more_than")) {
            when.problem(
                    id,
                    "Une seule borne est attendue : at_most ou more_than.",
                    "One bound is expected: at_most or more_than.");
            return null;
        }
        String key = bound.has("more_than") ? "more_than" : "at_most";
        String text = bound.text(key, 12);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]+(\\.[0-9]+)?")) {
            bound.problem(key, "Un nombre est attendu ici.", "A number is expected here.");
            return null;
        }
        BigDecimal limit = new BigDecimal(text);
        return key.equals("more_than") ? new Condition.MoreThan(id, limit) : new Condition.AtMost(id, limit);
    }
}
