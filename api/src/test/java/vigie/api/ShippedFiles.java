package vigie.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped YAML files, read without any code of the application; every scalar is a text, just as it is written. */
public final class ShippedFiles {
    private ShippedFiles() {}

    /** By file name. */
    public static List<JsonNode> platforms() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(ShippedFiles::read).toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    public static JsonNode questionnaire() {
        return read(questionnaireFile());
    }

    public static Path folder() {
        return root().resolve("data").resolve("platforms");
    }

    public static Path questionnaireFile() {
        return root().resolve(Path.of("api", "src", "main", "resources", "questionnaire", "questionnaire-v1.yaml"));
    }

    private static Path root() {
        return Path.of(System.getProperty("vigie.root"));
    }

    private static JsonNode read(Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            DumperOptions dumping = new DumperOptions();
            Yaml yaml =
                    new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new OnlyTexts());
            return JsonMapper.shared().valueToTree(yaml.<Object>load(Files.readString(file)));
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    private static final class OnlyTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: what looks like a number, a date or a truth stays the text that it is
        }
    }
}
