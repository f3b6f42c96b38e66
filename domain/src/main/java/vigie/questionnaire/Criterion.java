package vigie.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/**
 * One of the guide's questions.
 *
 * @param number from 1, in the guide's order
 * @param theme key of its theme
 * @param brief its name in a few words ({@code short} in files and in the API)
 * @param question in French the guide's own wording, letter for letter
 * @param appliesTo the kinds of platform for which the question has a meaning
 * @param experience the statement that coaches agree or disagree with
 * @param expiresAfterMonths how long an answer is good before it must be checked again
 * @param stance rules tried from first to last; the first that holds gives the stance
 */
public record Criterion(
        int number,
        String key,
        String theme,
        Bilingual brief,
        Bilingual question,
        Set<PlatformKind> appliesTo,
        Bilingual experience,
        int expiresAfterMonths,
        List<Ask> asks,
        List<StanceRule> stance) {
    public Criterion {
        appliesTo = Set.copyOf(appliesTo);
        asks = List.copyOf(asks);
        stance = List.copyOf(stance);
    }

    public boolean appliesTo(PlatformKind kind) {
        return appliesTo.contains(kind);
    }

    /** How a platform of this kind stands, given the published values of its asks, by ask id. */
    public Standing standing(PlatformKind kind, Map<String, AnswerValue> values) {
        if (!appliesTo(kind)) {
            return new Standing(this, CriterionState.NOT_APPLICABLE, null);
        }
        if (asks.stream().noneMatch(ask -> values.containsKey(ask.id()))) {
            return new Standing(this, CriterionState.UNKNOWN, null);
        }
        Optional<StanceRule> rule =
                stance.stream().filter(each -> each.holds(kind, values)).findFirst();
        return rule.map(found -> new Standing(this, CriterionState.of(found.then()), found.because()))
                .orElseGet(() -> new Standing(this, CriterionState.WITHOUT_STANCE, null));
    }
}
