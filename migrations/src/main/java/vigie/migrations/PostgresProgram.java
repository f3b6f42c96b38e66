package vigie.migrations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs one of PostgreSQL's programs to its end. */
final class PostgresProgram {

    /** Found out once; null until then. */
    private static volatile @Nullable List<String> prefix;

    private PostgresProgram() {}

    /**
     * @param status the exit status, 0 for success
     * @param output what it said, standard output and errors together
     */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    static Outcome run(PostgresBinaries binaries, String program, List<String> arguments) {
        var command = new ArrayList<>(prefix());
        command.add(binaries.program(program));
        command.addAll(arguments);
        return run(command);
    }

    private static Outcome run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // One language for what we read, whatever the machine speaks; and no server named by the environment.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new StartupProblem(
                    "The program " + Path.of(command.getFirst()).getFileName() + " cannot be run: " + e.getMessage()
                            + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Waiting for PostgreSQL was interrupted.", e);
        }
    }

    private static List<String> prefix() {
        List<String> known = prefix;
        if (known == null) {
            known = isRoot() ? namespace() : List.of();
            prefix = known;
        }
        return known;
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody, whom it accepts, while the
     * files stay root's.
     */
    private static List<String> namespace() {
        boolean allowed;
        try {
            Outcome outcome = run(List.of("unshare", "--user", "id", "-u"));
            allowed = outcome.succeeded() && !outcome.output().equals("0");
        } catch (StartupProblem noUnshareHere) {
            allowed = false;
        }
        if (!allowed) {
            throw new StartupProblem(
                    "PostgreSQL does not run as root, and this machine gives it no user namespace to run"
                            + " in: please run Vigie as a normal user, or name an external database with VIGIE_DATABASE_URL,"
                            + " VIGIE_DATABASE_USER and VIGIE_DATABASE_PASSWORD.");
        }
        return List.of("unshare", "--user");
    }

    private static boolean isRoot() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return !windows && run(List.of("id", "-u")).output().equals("0");
    }
}
