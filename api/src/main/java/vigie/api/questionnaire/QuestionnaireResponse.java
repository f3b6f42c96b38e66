package vigie.api.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.language.BilingualResponse;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Condition;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.KindMeaning;
import vigie.questionnaire.Option;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.StanceRule;
import vigie.questionnaire.Theme;

/** The questionnaire as in its file, with names in camelCase. */
@Serdeable
record QuestionnaireResponse(
        int version,
        BilingualResponse source,
        Map<String, KindResponse> kinds,
        Map<String, BilingualResponse> offers,
        List<ThemeResponse> themes,
        List<CriterionDefinition> criteria) {

    @Serdeable
    record KindResponse(String fr, String en, BilingualResponse meaning) {}

    @Serdeable
    record ThemeResponse(String key, String fr, String en) {}

    @Serdeable
    record CriterionDefinition(
            int number,
            String key,
            String theme,
            @JsonProperty("short") BilingualResponse brief,
            BilingualResponse question,
            Set<PlatformKind> appliesTo,
            BilingualResponse experience,
            int expiresAfterMonths,
            List<AskResponse> asks,
            List<RuleResponse> stance) {}

    @Serdeable
    record AskResponse(
            String id,
            BilingualResponse label,
            String type,
            @Nullable String unit,
            boolean added,
            Map<String, OptionResponse> options,
            Map<String, Object> mootWhen) {}

    @Serdeable
    record OptionResponse(String fr, String en, boolean added) {}

    /** {@code when}, like {@code mootWhen} of an ask, by ask id, or {@code kind}: a list of codes, or {@code atMost} or {@code moreThan} a number. */
    @Serdeable
    record RuleResponse(Map<String, Object> when, Stance then, BilingualResponse because) {}

    static QuestionnaireResponse from(Questionnaire questionnaire) {
        Map<String, KindResponse> kinds = new LinkedHashMap<>();
        questionnaire.kinds().forEach((kind, meaning) -> kinds.put(kind.name(), kind(meaning)));
        Map<String, BilingualResponse> offers = new LinkedHashMap<>();
        questionnaire.offers().forEach((code, label) -> offers.put(code, BilingualResponse.from(label)));
        return new QuestionnaireResponse(
                questionnaire.version(),
                BilingualResponse.from(questionnaire.source()),
                kinds,
                offers,
                questionnaire.themes().stream()
                        .map(QuestionnaireResponse::theme)
                        .toList(),
                questionnaire.criteria().stream()
                        .map(QuestionnaireResponse::criterion)
                        .toList());
    }

    private static KindResponse kind(KindMeaning kind) {
        return new KindResponse(kind.label().fr(), kind.label().en(), BilingualResponse.from(kind.meaning()));
    }

    private static ThemeResponse theme(Theme theme) {
        return new ThemeResponse(theme.key(), theme.label().fr(), theme.label().en());
    }

    private static CriterionDefinition criterion(Criterion criterion) {
        return new CriterionDefinition(
                criterion.number(),
                criterion.key(),
                criterion.theme(),
                BilingualResponse.from(criterion.brief()),
                BilingualResponse.from(criterion.question()),
                EnumSet.copyOf(criterion.appliesTo()),
                BilingualResponse.from(criterion.experience()),
                criterion.expiresAfterMonths(),
                criterion.asks().stream().map(QuestionnaireResponse::ask).toList(),
                criterion.stance().stream().map(QuestionnaireResponse::rule).toList());
    }

    private static AskResponse ask(Ask ask) {
        Map<String, OptionResponse> options = new LinkedHashMap<>();
        for (Option option : ask.options()) {
            options.put(
                    option.code(),
                    new OptionResponse(option.label().fr(), option.label().en(), option.added()));
        }
        return new AskResponse(
                ask.id(),
                BilingualResponse.from(ask.label()),
                ask.type().name().toLowerCase(Locale.ROOT),
                ask.unit(),
                ask.added(),
                options,
                when(ask.mootWhen()));
    }

    private static RuleResponse rule(StanceRule rule) {
        return new RuleResponse(when(rule.when()), rule.then(), BilingualResponse.from(rule.because()));
    }

    private static Map<String, Object> when(List<Condition> conditions) {
        Map<String, Object> when = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            switch (condition) {
                case Condition.AnyOption(String ask, List<String> options) -> when.put(ask, options);
                case Condition.AtMost(String ask, BigDecimal limit) -> when.put(ask, Map.of("atMost", limit));
                case Condition.MoreThan(String ask, BigDecimal limit) -> when.put(ask, Map.of("moreThan", limit));
                case Condition.OfKind(Set<PlatformKind> kinds) ->
                    when.put(
                            "kind",
                            EnumSet.copyOf(kinds).stream().map(Enum::name).toList());
            }
        }
        return when;
    }
}
