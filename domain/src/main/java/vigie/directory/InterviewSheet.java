package vigie.directory;

import java.time.LocalDate;
import java.util.List;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Standing;

/**
 * What a coach takes along to ask a platform, on paper. An answer that is too old stays an answer: it stands apart, with what
 * is known.
 *
 * @param toAsk what nobody has documented, in the guide's order
 * @param toRecheck what was documented so long ago that it is to be checked again, in the guide's order
 */
public record InterviewSheet(List<Question> toAsk, List<Aged> toRecheck) {
    public InterviewSheet {
        toAsk = List.copyOf(toAsk);
        toRecheck = List.copyOf(toRecheck);
    }

    /**
     * One of the guide's questions.
     *
     * @param asks those of its asks that have no answer, at least one
     */
    public record Question(Criterion criterion, List<Ask> asks) {}

    /**
     * One of the guide's questions that was answered long ago.
     *
     * @param answers the old ones, at least one
     */
    public record Aged(Criterion criterion, List<Answer> answers) {}

    /** The whole guide, for a platform of which nothing is known. */
    public static InterviewSheet ofGuide(Questionnaire questionnaire) {
        return new InterviewSheet(
                questionnaire.criteria().stream()
                        .map(criterion -> new Question(criterion, criterion.asks()))
                        .toList(),
                List.of());
    }

    /** What is still to be asked of a platform; never what has no meaning for its kind. */
    public static InterviewSheet of(PlatformSheet sheet, LocalDate today) {
        List<Criterion> applicable = sheet.standing().criteria().stream()
                .filter(standing -> standing.state().applicable())
                .map(Standing::criterion)
                .toList();
        return new InterviewSheet(
                applicable.stream()
                        .map(criterion -> new Question(criterion, sheet.unansweredOf(criterion)))
                        .filter(question -> !question.asks().isEmpty())
                        .toList(),
                applicable.stream()
                        .map(criterion -> new Aged(criterion, agedOf(sheet, criterion, today)))
                        .filter(aged -> !aged.answers().isEmpty())
                        .toList());
    }

    private static List<Answer> agedOf(PlatformSheet sheet, Criterion criterion, LocalDate today) {
        return sheet.answersTo(criterion).stream()
                .map(DocumentedAnswer::answer)
                .filter(answer -> answer.toRecheck(criterion, today))
                .toList();
    }

    /** Whether there is nothing left to ask: all is known, and lately checked. */
    public boolean isEmpty() {
        return toAsk.isEmpty() && toRecheck.isEmpty();
    }
}
