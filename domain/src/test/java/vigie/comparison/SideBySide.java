package vigie.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.answer.SampleAnswer;
import vigie.directory.PlatformSheet;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.SampleQuestionnaire;
import vigie.rating.CriterionLived;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

/** Platforms with their answers, and what stands side by side. */
final class SideBySide {
    static final Questionnaire QUESTIONNAIRE = SampleQuestionnaire.questionnaire();

    private SideBySide() {}

    static Platform platform(String slug, PlatformKind kind) {
        return SamplePlatform.platform(
                new PlatformId(UUID.nameUUIDFromBytes(slug.getBytes(UTF_8))),
                slug,
                slug.toUpperCase(Locale.ROOT),
                kind,
                "https://" + slug + ".example/",
                Origin.IMPORT);
    }

    static Answer answer(String ask, AnswerValue value) {
        return SampleAnswer.answer(ask, value);
    }

    static PlatformSheet sheet(Platform platform, Answer... answers) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        for (Answer answer : answers) {
            values.put(answer.ask(), answer.value());
        }
        List<DocumentedAnswer> documented =
                Arrays.stream(answers).map(SampleAnswer::documented).toList();
        return new PlatformSheet(platform, PlatformStanding.of(platform, QUESTIONNAIRE, values), documented);
    }

    static ComparisonColumn column(String slug, Answer... answers) {
        return column(slug, PlatformKind.CONTRACTUAL, answers);
    }

    static ComparisonColumn column(String slug, PlatformKind kind, Answer... answers) {
        Platform platform = platform(slug, kind);
        return lived(sheet(platform, answers), PlatformLived.nothing(platform.id(), RatingRules.USUAL));
    }

    private static ComparisonColumn lived(PlatformSheet sheet, PlatformLived lived) {
        return new ComparisonColumn(sheet, lived, RatingRules.USUAL);
    }

    /** Whose coaches rated one criterion. */
    static ComparisonColumn rated(
            String slug, int criterion, int coaches, @Nullable BigDecimal mean, Answer... answers) {
        Platform platform = platform(slug, PlatformKind.CONTRACTUAL);
        CriterionLived told = new CriterionLived(criterion, coaches, List.of(0, 0, 0, 0, coaches), mean, 2);
        return lived(sheet(platform, answers), new PlatformLived(platform.id(), coaches, List.of(told), Map.of(), 2));
    }

    static Comparison comparison(ComparisonColumn... columns) {
        return new Comparison(QUESTIONNAIRE, List.of(columns));
    }
}
