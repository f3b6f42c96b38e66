package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vigie.document.DocumentProblem;
import vigie.document.Node;
import vigie.document.Nodes;
import vigie.document.Problems;

/** What the reader says of a wrong questionnaire: each problem by its path, on the line where that path stands. */
final class NotedProblems {
    private static final String FILE = "questionnaire.yaml";

    private NotedProblems() {}

    static List<DocumentProblem> problemsIn(Node tree) {
        Problems problems = new Problems(FILE);
        assertThat(QuestionnaireReader.read(Nodes.document(FILE, tree), problems))
                .isNull();
        return problems.found();
    }

    static void assertNoted(Node tree, String path, String english) {
        assertThat(problemsIn(tree)).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(Nodes.line(Nodes.numbered(tree), path));
            assertThat(problem.message().en()).isEqualTo(english);
        });
    }

    static void assertOnlyNoted(Node tree, String path, String english) {
        assertNoted(tree, path, english);
        assertThat(problemsIn(tree)).hasSize(1);
    }
}
