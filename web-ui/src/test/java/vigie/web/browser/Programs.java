package vigie.web.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own browser and Node.js, which drives it: tests download neither. */
final class Programs {
    private static final List<String> CHROMIUM =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    private Programs() {}

    static Path chromium() {
        return found("Chromium", "VIGIE_CHROMIUM", Stream.concat(onPath(CHROMIUM), Stream.of(Path.of(MAC_CHROME))));
    }

    static Path node() {
        return found("Node.js", "PLAYWRIGHT_NODEJS_PATH", onPath(List.of("node", "nodejs")));
    }

    private static Path found(String what, String variable, Stream<Path> places) {
        String named = System.getenv(variable);
        return (named == null || named.isBlank() ? places : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need " + what
                        + " and none was found: install it, or say where it is with " + variable + "."));
    }

    private static Stream<Path> onPath(List<String> names) {
        List<Path> folders = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return names.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    }
}
