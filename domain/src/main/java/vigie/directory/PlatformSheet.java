package vigie.directory;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.platform.Platform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;

/**
 * All that the directory says of one platform.
 *
 * @param answers the current ones, by ask
 */
public record PlatformSheet(Platform platform, PlatformStanding standing, List<DocumentedAnswer> answers) {
    public PlatformSheet {
        answers = List.copyOf(answers);
    }

    /** The answers to this criterion's asks, in their order. */
    public List<DocumentedAnswer> answersTo(Criterion criterion) {
        return criterion.asks().stream()
                .flatMap(ask -> answers.stream()
                        .filter(documented -> documented.answer().ask().equals(ask.id())))
                .toList();
    }

    /** Asks of this criterion that nobody has answered yet and that other answers leave open, in their order. */
    public List<Ask> unansweredOf(Criterion criterion) {
        Map<String, AnswerValue> values =
                answersTo(criterion).stream().map(DocumentedAnswer::answer).collect(toMap(Answer::ask, Answer::value));
        return criterion.asks().stream()
                .filter(ask -> !values.containsKey(ask.id()) && !ask.isMoot(platform.kind(), values))
                .toList();
    }

    /** The last day on which somebody checked any of the answers. */
    public Optional<LocalDate> lastChecked() {
        return answers.stream()
                .map(documented -> documented.answer().checkedOn())
                .max(LocalDate::compareTo);
    }
}
