package vigie.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.platform.Origin;
import vigie.platform.PlatformId;

/**
 * One text of a proposed answer. It is never changed: another text is another revision.
 *
 * @param id of the proposal, and of the answer once it is published
 * @param revision from 1
 */
public record AnswerProposal(
        UUID id,
        int revision,
        PlatformId platform,
        int questionnaireVersion,
        String ask,
        AnswerContent content,
        Instant sentAt) {

    AnswerProposal replacedBy(AnswerContent other, int version, Instant now) {
        return new AnswerProposal(id, revision + 1, platform, version, ask, other, now);
    }

    DocumentedAnswer published(Instant now) {
        return new DocumentedAnswer(
                new Answer(
                        new AnswerId(id),
                        platform,
                        questionnaireVersion,
                        ask,
                        content.value(),
                        content.note(),
                        checkedOn(),
                        Origin.PERSON,
                        now,
                        null),
                content.evidence());
    }

    /** The last day on which its author read any of its evidence. */
    private LocalDate checkedOn() {
        return content.evidence().stream()
                .map(Evidence::seenOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
