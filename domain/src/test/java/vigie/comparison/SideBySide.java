package vigie.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
        return new ComparisonColumn(sheet(platform(slug, kind), answers), 0);
    }

    static Comparison comparison(ComparisonColumn... columns) {
        return new Comparison(QUESTIONNAIRE, List.of(columns));
    }
}
