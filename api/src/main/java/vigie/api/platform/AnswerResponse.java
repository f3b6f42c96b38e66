package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.api.language.BilingualResponse;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Criterion;

/**
 * A documented answer.
 *
 * @param id for reports
 * @param value a code for a choice, a list of codes for choices, a number, or a text
 */
@Serdeable
record AnswerResponse(
        String id,
        String ask,
        Object value,
        BilingualResponse note,
        LocalDate checkedOn,
        LocalDate expiresOn,
        boolean toRecheck,
        List<EvidenceResponse> evidence) {

    @Serdeable
    record EvidenceResponse(
            EvidenceKind kind,
            String url,
            LocalDate seenOn,
            @Nullable String pageDate,
            boolean storedCopy) {}

    static AnswerResponse from(Ask ask, Criterion criterion, DocumentedAnswer documented, LocalDate today) {
        Answer answer = documented.answer();
        return new AnswerResponse(
                answer.id().value().toString(),
                answer.ask(),
                value(ask, answer.value()),
                BilingualResponse.from(answer.note()),
                answer.checkedOn(),
                answer.expiresOn(criterion),
                answer.toRecheck(criterion, today),
                documented.evidence().stream()
                        .filter(evidence -> evidence.kind().shownToReaders())
                        .map(AnswerResponse::evidence)
                        .toList());
    }

    static Object value(Ask ask, AnswerValue value) {
        if (value.codes() != null) {
            return ask.type() == AskType.CHOICE ? value.codes().getFirst() : value.codes();
        }
        if (value.amount() != null) {
            return value.amount();
        }
        return String.valueOf(value.wording());
    }

    private static EvidenceResponse evidence(Evidence evidence) {
        return new EvidenceResponse(
                evidence.kind(), evidence.url(), evidence.seenOn(), evidence.pageDate(), evidence.storedCopy());
    }
}
