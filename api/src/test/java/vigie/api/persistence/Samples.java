package vigie.api.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;

/** Well-formed things to store. */
final class Samples {
    static final Instant THEN = Instant.parse("2026-11-23T10:00:00.123456Z");

    private Samples() {}

    static Platform platform(String slug) {
        return new Platform(
                new PlatformId(UUID.randomUUID()),
                new Slug(slug),
                "Sample " + slug,
                PlatformKind.HYBRID,
                "https://" + slug + ".example/",
                List.of("fr", "en"),
                List.of("BOOKING"),
                new Bilingual("Un échantillon.", "A sample."),
                Origin.IMPORT,
                THEN,
                THEN,
                null);
    }

    static DocumentedAnswer answer(PlatformId platform, String ask, AnswerValue value, int evidence) {
        Answer answer = new Answer(
                new AnswerId(UUID.randomUUID()),
                platform,
                1,
                ask,
                value,
                new Bilingual("Une note.", "A note."),
                LocalDate.of(2026, 11, 23),
                Origin.PERSON,
                THEN,
                null);
        return new DocumentedAnswer(
                answer,
                IntStream.range(0, evidence)
                        .mapToObj(each -> new Evidence(
                                EvidenceKind.HELP_CENTRE,
                                "https://sample.example/" + (evidence - each),
                                LocalDate.of(2026, 11, 1 + each),
                                each == 0 ? null : "2026-1" + each,
                                each == 0,
                                each == 0 ? "« Un passage. »" : null))
                        .toList());
    }
}
