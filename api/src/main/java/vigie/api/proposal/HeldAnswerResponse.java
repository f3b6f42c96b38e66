package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.api.language.BilingualResponse;
import vigie.proposal.AnswerProposal;
import vigie.proposal.HeldProposals.Held;
import vigie.questionnaire.AnswerValue;

/**
 * An answer that a member proposed, in the file of what is held on them.
 *
 * @param texts every text of it, the oldest first
 */
@Serdeable
public record HeldAnswerResponse(@JsonProperty("case") String about, List<Text> texts) {
    /**
     * @param value a list of codes, a number, or a text
     * @param recheck true when it only said that the published answer still held
     */
    @Serdeable
    record Text(
            int revision,
            String ask,
            Object value,
            BilingualResponse note,
            List<Source> evidence,
            boolean recheck,
            Instant sentAt) {
        static Text from(AnswerProposal sent) {
            return new Text(
                    sent.revision(),
                    sent.ask(),
                    value(sent.content().value()),
                    BilingualResponse.from(sent.content().note()),
                    sent.content().evidence().stream().map(Source::from).toList(),
                    sent.content().recheck(),
                    sent.sentAt());
        }

        private static Object value(AnswerValue value) {
            if (value.codes() != null) {
                return value.codes();
            }
            return value.amount() == null ? String.valueOf(value.wording()) : value.amount();
        }
    }

    @Serdeable
    record Source(
            EvidenceKind kind,
            String url,
            LocalDate seenOn,
            @Nullable String pageDate,
            boolean storedCopy,
            @Nullable String quote) {
        static Source from(Evidence evidence) {
            return new Source(
                    evidence.kind(),
                    evidence.url(),
                    evidence.seenOn(),
                    evidence.pageDate(),
                    evidence.storedCopy(),
                    evidence.quote());
        }
    }

    public static HeldAnswerResponse from(Held<AnswerProposal> held) {
        return new HeldAnswerResponse(
                held.inCase().held().id().value().toString(),
                held.texts().stream().map(Text::from).toList());
    }
}
