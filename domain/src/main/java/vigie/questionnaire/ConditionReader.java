package vigie.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.platform.PlatformKind;

/** Reads conditions on the values of some asks; they may only name options that these have. */
public final class ConditionReader {
    private final List<Ask> asks;

    public ConditionReader(List<Ask> asks) {
        this.asks = List.copyOf(asks);
    }

    /** The conditions, by ask id or for the kind; empty when problems were noted. */
    public List<Condition> conditions(Fields when) {
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
