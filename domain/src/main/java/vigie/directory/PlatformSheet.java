package vigie.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigie.answer.DocumentedAnswer;
import vigie.answer.PlatformStanding;
import vigie.platform.Platform;
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

    /** Asks of this criterion that nobody has answered yet, in their order. */
    public List<Ask> unansweredOf(Criterion criterion) {
        List<String> answered = answersTo(criterion).stream()
                .map(documented -> documented.answer().ask())
                .toList();
        return criterion.asks().stream()
                .filter(ask -> !answered.contains(ask.id()))
                .toList();
    }

    /** The last day on which somebody checked any of the answers. */
    public Optional<LocalDate> lastChecked() {
        return answers.stream()
                .map(documented -> documented.answer().checkedOn())
                .max(LocalDate::compareTo);
    }
}
