package vigie.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Condition;

/** Answers that do not go together: when every condition holds, one of them is likely wrong. */
public record Contradiction(List<Condition> when, Bilingual because) {
    public Contradiction {
        when = List.copyOf(when);
        if (when.size() < 2) {
            throw new IllegalArgumentException("It takes two to contradict one another.");
        }
    }

    boolean holds(PlatformKind kind, Map<String, AnswerValue> values) {
        return when.stream().allMatch(condition -> condition.holds(kind, values));
    }

    boolean speaksOf(String ask) {
        return when.stream().anyMatch(condition -> ask(condition).equals(Optional.of(ask)));
    }

    private static Optional<String> ask(Condition condition) {
        return switch (condition) {
            case Condition.AnyOption any -> Optional.of(any.ask());
            case Condition.AtMost bound -> Optional.of(bound.ask());
            case Condition.MoreThan bound -> Optional.of(bound.ask());
            case Condition.OfKind kind -> Optional.empty();
        };
    }
}
