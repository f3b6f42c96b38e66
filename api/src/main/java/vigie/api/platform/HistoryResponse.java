package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.directory.HistoryEvent;
import vigie.directory.HistoryItem;
import vigie.directory.HistorySlice;
import vigie.directory.HistorySource;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;

/** A platform's history, the latest first. */
@Serdeable
record HistoryResponse(List<Item> items, @Nullable String next) implements Paged {

    /**
     * @param from as an answer's value; null where there was none, or where it is not shown
     * @param by the moderator's name, or {@code import}; null when the author of an experience took it back, or the moderator's
     *     account is gone
     * @param ground code of the decision's ground
     * @param experience the id of the experience that readers see because of this; else null
     * @param signedAs with which that experience is signed; null when it has no signature
     */
    @Serdeable
    record Item(
            Instant at,
            HistoryEvent what,
            @Nullable String ask,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String by,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable String experience,
            @Nullable String signedAs) {}

    static HistoryResponse from(HistorySlice slice, Questionnaire questionnaire) {
        return new HistoryResponse(
                slice.items().stream().map(item -> item(item, questionnaire)).toList(), slice.next());
    }

    static Item item(HistoryItem item, Questionnaire questionnaire) {
        return new Item(
                item.at(),
                item.what(),
                item.ask(),
                value(item.ask(), item.from(), questionnaire),
                value(item.ask(), item.to(), questionnaire),
                item.by() == HistorySource.IMPORT ? "import" : item.moderator(),
                item.ground(),
                item.reason(),
                item.experience() == null ? null : item.experience().toString(),
                item.signature());
    }

    private static @Nullable Object value(
            @Nullable String id, @Nullable AnswerValue value, Questionnaire questionnaire) {
        Ask ask = id == null ? null : questionnaire.ask(id).orElse(null);
        return ask == null || value == null ? null : AnswerResponse.value(ask, value);
    }
}
