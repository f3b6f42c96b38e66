package vigie.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.AnswerValue;

/**
 * Something that happened to what the directory says of a platform. Values that were withdrawn are not in it.
 *
 * @param key a stable name, for lists that go on
 * @param ask which ask was answered; null for what is about no answer
 * @param from the value that another took the place of
 * @param to the value that was published
 * @param moderator the name of who decided; null when nobody did, or their account is gone
 * @param ground code of the decision's ground
 * @param reason in the moderator's words; never of decisions on experiences, for they speak to a person
 * @param experience that readers see because of this; null for all else, and once they see another text or none
 * @param signature with which that experience is signed; null when it has none
 */
public record HistoryItem(
        String key,
        Instant at,
        HistoryEvent what,
        @Nullable String ask,
        @Nullable AnswerValue from,
        @Nullable AnswerValue to,
        HistorySource by,
        @Nullable String moderator,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable UUID experience,
        @Nullable String signature) {}
