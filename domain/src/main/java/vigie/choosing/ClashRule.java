package vigie.choosing;

import java.util.List;
import java.util.stream.Stream;
import vigie.language.Bilingual;
import vigie.questionnaire.Condition;

/**
 * When these answers hold, a platform stands in the way of work with others: data of the product.
 *
 * @param because what it asks of the coach, in a sentence
 */
public record ClashRule(List<Condition> when, Force force, Bilingual because) {
    public ClashRule {
        when = List.copyOf(when);
        if (when.isEmpty()) {
            throw new IllegalArgumentException("A rule without condition would always hold.");
        }
    }

    /** Declared from the one a reader is warned of first. */
    public enum Force {
        /** No other platform can stand beside it. */
        BARS,
        /** Some work with others is closed to the coach. */
        LIMITS
    }

    boolean holds(Candidate platform) {
        return when.stream().allMatch(condition -> condition.holds(platform.kind(), platform.answers()));
    }

    /** Ids of the asks that it speaks of. */
    Stream<String> asks() {
        return when.stream().flatMap(condition -> switch (condition) {
            case Condition.AnyOption any -> Stream.of(any.ask());
            case Condition.AtMost bound -> Stream.of(bound.ask());
            case Condition.MoreThan bound -> Stream.of(bound.ask());
            case Condition.OfKind kind -> Stream.empty();
        });
    }
}
