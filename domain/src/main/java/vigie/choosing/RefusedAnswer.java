package vigie.choosing;

import java.util.List;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;

/**
 * Any of these options of an ask is not accepted.
 *
 * @param options their codes, in the ask's order
 */
public record RefusedAnswer(Criterion criterion, Ask ask, List<String> options) implements RedLine {
    public RefusedAnswer {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("A line refuses something.");
        }
    }

    @Override
    public Finding on(Candidate platform) {
        if (!criterion.appliesTo(platform.kind())) {
            return new Finding(this, Status.OUT, List.of());
        }
        AnswerValue value = platform.answers().get(ask.id());
        if (value == null) {
            return new Finding(this, Status.TO_CHECK, List.of(this));
        }
        List<String> codes = value.codes() == null ? List.of() : value.codes();
        List<String> given = options.stream().filter(codes::contains).toList();
        return given.isEmpty()
                ? new Finding(this, Status.CLEARED, List.of())
                : new Finding(this, Status.CROSSED, List.of(new RefusedAnswer(criterion, ask, given)));
    }

    @Override
    public List<Chosen> chosen() {
        return options.stream()
                .map(option -> new Chosen(ChoicesReader.LINE + "." + ask.id(), option))
                .toList();
    }

    @Override
    public List<String> asks() {
        return List.of(ask.id());
    }
}
