package vigie.web.platform;

import org.jspecify.annotations.Nullable;
import vigie.directory.HistoryItem;
import vigie.language.DayAndHour;
import vigie.moderation.Grounds;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/** What happened to a platform, in words. */
public record HistoryWords(PageContext context, Questionnaire questionnaire, Grounds grounds, Slug platform) {
    public String day(HistoryItem item) {
        return context.day(DayAndHour.date(item.at()));
    }

    /** An ask that the questionnaire does not have any more keeps its number. */
    public String ask(HistoryItem item) {
        String id = String.valueOf(item.ask());
        return questionnaire.ask(id).map(Ask::label).map(context::say).orElse(id);
    }

    public @Nullable String from(HistoryItem item) {
        return words(item.ask(), item.from());
    }

    public @Nullable String to(HistoryItem item) {
        return words(item.ask(), item.to());
    }

    private @Nullable String words(@Nullable String id, @Nullable AnswerValue value) {
        Ask ask = id == null ? null : questionnaire.ask(id).orElse(null);
        return ask == null || value == null ? null : AnswerWords.of(ask, value, context);
    }

    public String by(HistoryItem item) {
        return switch (item.by()) {
            case IMPORT -> context.text("history.import");
            case AUTHOR -> context.text("history.author");
            case MODERATOR ->
                item.moderator() == null
                        ? context.text("history.former")
                        : context.text("history.moderator", item.moderator());
        };
    }

    public @Nullable String ground(HistoryItem item) {
        return item.ground() == null
                ? null
                : grounds.withCode(item.ground())
                        .map(ground -> context.say(ground.label()))
                        .orElse(item.ground());
    }
}
