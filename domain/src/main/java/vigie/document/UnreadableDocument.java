package vigie.document;

/** The file cannot be read at all: not there, too large, not UTF-8, or not of its format. */
public final class UnreadableDocument extends Exception {
    private final transient DocumentProblem problem;

    public UnreadableDocument(DocumentProblem problem) {
        super(problem.message().en());
        this.problem = problem;
    }

    public DocumentProblem problem() {
        return problem;
    }
}
