package vigie.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vigie.document.Document;
import vigie.document.Node;
import vigie.document.Problems;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.QuestionnaireReader;

/** The questionnaire that Vigie ships, without a database. */
public final class ShippedQuestionnaire {
    private static final String FILE = "/questionnaire/questionnaire-v1.yaml";
    private static final Questionnaire READ = read();

    private ShippedQuestionnaire() {}

    public static Questionnaire questionnaire() {
        return READ;
    }

    /** The file's own criteria, as any reader of YAML sees them. */
    public static List<Map<?, ?>> criteria() {
        try (Reader file = open()) {
            Map<String, Object> whole = new Yaml().load(file);
            List<Map<?, ?>> criteria = new ArrayList<>();
            for (Object criterion : (List<?>) Objects.requireNonNull(whole.get("criteria"))) {
                criteria.add((Map<?, ?>) criterion);
            }
            return criteria;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Questionnaire read() {
        Problems problems = new Problems(FILE);
        try (Reader file = open()) {
            Node root = converted(new Yaml(new LoaderOptions()).compose(file));
            return Objects.requireNonNull(
                    QuestionnaireReader.read(new Document(FILE, "", root), problems),
                    () -> problems.found().toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader open() {
        return new InputStreamReader(
                Objects.requireNonNull(ShippedQuestionnaire.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8);
    }

    private static Node converted(org.yaml.snakeyaml.nodes.Node node) {
        int line = node.getStartMark().getLine() + 1;
        return switch (node) {
            case ScalarNode scalar -> new Node.Scalar(line, scalar.getValue());
            case SequenceNode list ->
                new Node.Sequence(
                        line,
                        list.getValue().stream()
                                .map(ShippedQuestionnaire::converted)
                                .toList());
            case MappingNode map ->
                new Node.Mapping(
                        line,
                        map.getValue().stream()
                                .map(each -> new Node.Entry(
                                        line,
                                        ((ScalarNode) each.getKeyNode()).getValue(),
                                        converted(each.getValueNode())))
                                .toList());
            default -> throw new IllegalStateException("No YAML of ours: " + node);
        };
    }
}
