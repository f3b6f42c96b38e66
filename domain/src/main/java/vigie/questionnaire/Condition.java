package vigie.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.platform.PlatformKind;

/** One condition of a stance rule; an ask that nobody answered satisfies none. */
public sealed interface Condition {
    boolean holds(PlatformKind kind, Map<String, AnswerValue> values);

    /** The ask has any of these options. */
    record AnyOption(String ask, List<String> options) implements Condition {
        @Override
        public boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
            AnswerValue value = values.get(ask);
            return value != null && value.hasAnyOf(options);
        }
    }

    /** The ask's number is at most this. */
    record AtMost(String ask, BigDecimal limit) implements Condition {
        @Override
        public boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
            AnswerValue value = values.get(ask);
            return value != null && value.amount() != null && value.amount().compareTo(limit) <= 0;
        }
    }

    /** The ask's number is more than this. */
    record MoreThan(String ask, BigDecimal limit) implements Condition {
        @Override
        public boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
            AnswerValue value = values.get(ask);
            return value != null && value.amount() != null && value.amount().compareTo(limit) > 0;
        }
    }

    /** The platform is of one of these kinds. */
    record OfKind(Set<PlatformKind> kinds) implements Condition {
        @Override
        public boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
            return kinds.contains(kind);
        }
    }
}
