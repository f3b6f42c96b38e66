package vigie.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody sent cannot be taken as it is; every problem is named at once. */
public final class InvalidInputException extends RuntimeException {
    private final transient List<InputProblem> problems;

    public InvalidInputException(List<InputProblem> problems) {
        super(problems.stream().map(InputProblem::field).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<InputProblem> problems() {
        return problems;
    }

    /** @throws InvalidInputException when there are any */
    public static void throwIfAny(List<InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
