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

    /** @param said of each ask; any one of its values may be the one that comes to stand */
    boolean canHold(PlatformKind kind, Map<String, List<AnswerValue>> said) {
        return when.stream()
                .map(Contradiction::ask)
                .distinct()
                .allMatch(ask -> ask.map(each -> said.getOrDefault(each, List.of()).stream()
                                .anyMatch(value -> holdsOf(ask, kind, Map.of(each, value))))
                        .orElseGet(() -> holdsOf(ask, kind, Map.of())));
    }

    private boolean holdsOf(Optional<String> ask, PlatformKind kind, Map<String, AnswerValue> values) {
        return when.stream()
                .filter(condition -> ask(condition).equals(ask))
                .allMatch(condition -> condition.holds(kind, values));
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
