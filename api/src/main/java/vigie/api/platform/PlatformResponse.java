package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.api.language.BilingualResponse;
import vigie.directory.PlatformSheet;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Standing;
import vigie.rating.CriterionLived;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

@Serdeable
record PlatformResponse(
        String slug,
        String name,
        PlatformKind kind,
        String website,
        List<String> offers,
        List<String> languages,
        BilingualResponse summary,
        CoverageResponse coverage,
        List<CriterionSheet> criteria,
        LivedResponse lived,
        Instant updatedAt) {

    @Serdeable
    record CriterionSheet(
            int number,
            boolean applicable,
            boolean documented,
            @Nullable Stance stance,
            @Nullable BilingualResponse because,
            List<AnswerResponse> answers,
            LivedOnCriterion lived) {}

    /** How coaches rated one criterion, from 1 to 5; {@code mean} is null below the display threshold. */
    @Serdeable
    record LivedOnCriterion(int coaches, @Nullable BigDecimal mean, List<Integer> distribution, boolean gap) {}

    static PlatformResponse from(
            PlatformSheet sheet, PlatformLived lived, Questionnaire questionnaire, RatingRules rules, LocalDate today) {
        Platform platform = sheet.platform();
        return new PlatformResponse(
                platform.slug().value(),
                platform.name(),
                platform.kind(),
                platform.website(),
                platform.offers(),
                platform.languages(),
                BilingualResponse.from(platform.summary()),
                new CoverageResponse(
                        sheet.standing().documented(), sheet.standing().applicable()),
                sheet.standing().criteria().stream()
                        .map(standing -> criterion(
                                sheet, standing, lived.on(standing.criterion().number()), rules, today))
                        .toList(),
                LivedResponse.from(lived.experiences(), lived.themes(), questionnaire),
                platform.updatedAt());
    }

    private static CriterionSheet criterion(
            PlatformSheet sheet, Standing standing, CriterionLived lived, RatingRules rules, LocalDate today) {
        Criterion criterion = standing.criterion();
        CriterionState state = standing.state();
        List<AnswerResponse> answers = state.applicable()
                ? criterion.asks().stream()
                        .flatMap(ask -> answers(sheet, criterion, ask, today))
                        .toList()
                : List.of();
        return new CriterionSheet(
                criterion.number(),
                state.applicable(),
                state.documented(),
                state.stance().orElse(null),
                standing.because() == null ? null : BilingualResponse.from(standing.because()),
                answers,
                new LivedOnCriterion(
                        lived.coaches(),
                        lived.mean(),
                        lived.distribution(),
                        rules.isGap(state.stance().orElse(null), lived)));
    }

    private static Stream<AnswerResponse> answers(PlatformSheet sheet, Criterion criterion, Ask ask, LocalDate today) {
        return sheet.answersTo(criterion).stream()
                .filter(documented -> documented.answer().ask().equals(ask.id()))
                .map(documented -> AnswerResponse.from(ask, criterion, documented, today));
    }
}
