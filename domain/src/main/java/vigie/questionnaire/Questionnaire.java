package vigie.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/**
 * The questionnaire: themes, criteria, asks, options and stance rules, as data.
 *
 * @param source who wrote the questions
 * @param kinds a meaning for every kind
 * @param offers what a platform may offer, by code, in the order shown
 * @param criteria by number, from 1
 */
public record Questionnaire(
        int version,
        Bilingual source,
        Map<PlatformKind, KindMeaning> kinds,
        Map<String, Bilingual> offers,
        List<Theme> themes,
        List<Criterion> criteria) {

    public Optional<Criterion> criterion(int number) {
        return number < 1 || number > criteria.size() ? Optional.empty() : Optional.of(criteria.get(number - 1));
    }

    public Optional<Ask> ask(String id) {
        return criteria.stream()
                .flatMap(criterion -> criterion.asks().stream())
                .filter(ask -> ask.id().equals(id))
                .findFirst();
    }

    public Optional<Criterion> criterionOf(String askId) {
        return criteria.stream()
                .filter(criterion ->
                        criterion.asks().stream().anyMatch(ask -> ask.id().equals(askId)))
                .findFirst();
    }

    /** Whether the ask's criterion has a meaning for this kind of platform. */
    public boolean applies(String askId, PlatformKind kind) {
        return criterionOf(askId).map(criterion -> criterion.appliesTo(kind)).orElse(false);
    }

    public List<Criterion> criteriaOf(Theme theme) {
        return criteria.stream()
                .filter(criterion -> criterion.theme().equals(theme.key()))
                .toList();
    }

    public KindMeaning kind(PlatformKind kind) {
        KindMeaning meaning = kinds.get(kind);
        if (meaning == null) {
            throw new IllegalStateException("The questionnaire does not name the kind " + kind + ".");
        }
        return meaning;
    }
}
