package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client in Java as anybody would have it made of a description, for Java's own HTTP client and Jackson. */
final class GeneratedClient {
    private static final String PACKAGE = "client";

    private GeneratedClient() {}

    /** Writes the sources. A parameter called p is in the way of the generator's own p. */
    static void generate(Path description, Path folder) {
        CodegenConfigurator asked = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(description.toString())
                .setOutputDir(folder.toString())
                .setInvokerPackage(PACKAGE + ".invoker")
                .setApiPackage(PACKAGE + ".api")
                .setModelPackage(PACKAGE + ".model")
                .addAdditionalProperty("useJakartaEe", true)
                .addParameterNameMapping("p", "platforms");
        for (String unread : List.of("apiDocs", "modelDocs", "apiTests", "modelTests")) {
            asked.addGlobalProperty(unread, "false");
        }
        for (String written : List.of("apis", "models", "supportingFiles")) {
            asked.addGlobalProperty(written, "");
        }
        new DefaultGenerator().opts(asked.toClientOptInput()).generate();
    }

    /** Compiles them, with one source more that uses them. */
    static URLClassLoader compile(Path folder, Path more) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ROOT, null);
                Stream<Path> generated = Files.walk(folder.resolve(Path.of("src", "main", "java")))) {
            List<Path> sources = Stream.concat(
                            generated.filter(each -> each.toString().endsWith(".java")), Stream.of(more))
                    .toList();
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        assertThat(said.getDiagnostics())
                .filteredOn(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
    }
}
