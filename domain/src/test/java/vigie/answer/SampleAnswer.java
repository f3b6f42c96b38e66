package vigie.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.platform.PlatformId;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;

/** Koach's answers. */
public final class SampleAnswer {
    public static final LocalDate SEEN = LocalDate.of(2026, 1, 10);
    public static final Bilingual NOTE = new Bilingual("Article 4.", "Article 4.");

    private SampleAnswer() {}

    public static AnswerValue codes(String... codes) {
        return AnswerValue.codes(List.of(codes));
    }

    public static AnswerValue amount(String amount) {
        return AnswerValue.amount(new BigDecimal(amount));
    }

    public static Answer answer(String ask, AnswerValue value) {
        return answer(SamplePlatform.ID, ask, value, SEEN, Origin.IMPORT);
    }

    public static Answer checkedOn(LocalDate day) {
        return answer(SamplePlatform.ID, "1a", codes("YES"), day, Origin.IMPORT);
    }

    public static Answer answer(
            PlatformId platform, String ask, AnswerValue value, LocalDate checkedOn, Origin origin) {
        return new Answer(
                new AnswerId(UUID.nameUUIDFromBytes((platform + ask + value + origin).getBytes(UTF_8))),
                platform,
                1,
                ask,
                value,
                NOTE,
                checkedOn,
                origin,
                Instant.parse("2026-01-15T08:00:00Z"),
                null);
    }

    public static DocumentedAnswer documented(Answer answer) {
        return new DocumentedAnswer(answer, List.of(evidence("https://koach.example/terms", null)));
    }

    public static Evidence evidence(String url, @Nullable String pageDate) {
        return new Evidence(EvidenceKind.PUBLIC_TERMS, url, SEEN, pageDate, true, null);
    }
}
