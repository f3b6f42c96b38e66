package vigie.web.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.directory.InterviewSheet;
import vigie.directory.InterviewSheet.Question;
import vigie.platform.Platform;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/**
 * A sheet, as a page and on paper.
 *
 * @param platform of whom it asks; null for the guide, which asks of whoever it may be
 */
public record SheetPage(
        PageContext context,
        Questionnaire questionnaire,
        InterviewSheet sheet,
        @Nullable Platform platform) {

    /** A theme with those of its questions that stand on the sheet, at least one. */
    public record Part(Theme theme, List<Question> questions) {}

    public List<Part> parts() {
        return questionnaire.themes().stream()
                .map(theme -> new Part(theme, questionsOf(theme)))
                .filter(part -> !part.questions().isEmpty())
                .toList();
    }

    private List<Question> questionsOf(Theme theme) {
        return sheet.toAsk().stream()
                .filter(question -> question.criterion().theme().equals(theme.key()))
                .toList();
    }

    public String title() {
        return platform == null
                ? context.text("sheet.guide.title", questionnaire.criteria().size())
                : context.text("sheet.platform.title", platform.name());
    }

    public String description() {
        return platform == null
                ? context.text("sheet.guide.description")
                : context.text("sheet.platform.description", platform.name());
    }

    /** What to do with it, in a sentence; for a platform with how much is left. */
    public String lede() {
        if (platform == null) {
            return context.text("sheet.guide.lede");
        }
        return sheet.isEmpty()
                ? context.text("sheet.platform.nothing")
                : context.text(
                        "sheet.platform.lede",
                        sheet.toAsk().size(),
                        sheet.toRecheck().size());
    }

    /** From when it is: what is known tomorrow is not asked any more. */
    public String made() {
        return context.text("sheet.made", context.day(context.today()));
    }

    public String source() {
        return context.text("sheet.source", context.say(questionnaire.source()));
    }

    /** Its own address, in full: paper has no links. */
    public String address() {
        return context.canonical(context.path());
    }

    public String pdf() {
        return platform == null
                ? context.to().sheets().guidePdf()
                : context.to().sheets().platformPdf(platform.slug());
    }

    public boolean takesSeveral(Ask ask) {
        return ask.type() == AskType.CHOICES;
    }

    /** The unit that a number is written in; null for what is written in words. */
    public @Nullable String unit(Ask ask) {
        return ask.unit() == null ? null : context.text("sheet.unit." + ask.unit());
    }

    public String label(Answer answer) {
        return context.say(ask(answer).label());
    }

    public String value(Answer answer) {
        return AnswerWords.of(ask(answer), answer.value(), context);
    }

    private Ask ask(Answer answer) {
        return questionnaire.ask(answer.ask()).orElseThrow();
    }
}
