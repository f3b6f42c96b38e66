package vigie.migrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** A process of its own that holds a data folder: commits a row, says that it is ready, and waits to be killed. */
final class DatabaseHolder {

    static final String READY = "ready";

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        try {
            Database database = Database.open(TestDatabases.kept(Path.of(arguments[0])));
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists committed (at timestamptz not null default now())");
                statement.execute("insert into committed default values");
            }
            System.out.println(READY);
            Thread.sleep(Long.MAX_VALUE);
        } catch (StartupProblem problem) {
            System.out.println(problem.getMessage());
            System.exit(1);
        }
    }

    static Process start(Path folder) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
