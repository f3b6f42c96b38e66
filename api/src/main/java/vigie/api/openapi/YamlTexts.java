package vigie.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML that comes with the program, as names and values: never anybody else's, which {@code vigie.api.document} reads. */
final class YamlTexts {
    private YamlTexts() {}

    /** A day stays the text that it is in JSON. */
    private static final class WithoutDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, form, first, limit);
            }
        }
    }

    /**
     * Reads a file of the program.
     *
     * @param resource its place in the class path
     * @throws IllegalStateException when it is not there
     */
    static Map<String, Object> read(String resource) {
        return find(resource).orElseThrow(() -> new IllegalStateException("The program lacks " + resource + "."));
    }

    /** The same for a file that the program need not have. */
    static Optional<Map<String, Object>> find(String resource) {
        LoaderOptions strictly = new LoaderOptions();
        strictly.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(strictly), new Representer(unused), unused, strictly, new WithoutDates());
        try (InputStream content = YamlTexts.class.getClassLoader().getResourceAsStream(resource)) {
            return content == null ? Optional.empty() : Optional.of(yaml.load(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As text, in the order of the names given, without anchors. */
    static String write(Map<String, Object> tree) {
        DumperOptions plainly = new DumperOptions();
        plainly.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        plainly.setDereferenceAliases(true);
        plainly.setSplitLines(false);
        return new Yaml(new Representer(plainly), plainly).dump(tree);
    }
}
