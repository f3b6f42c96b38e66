package vigie.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to what this version of Vigie expects. */
final class Migration {

    private Migration() {}

    /** Whether some version of Vigie brought the database to what it expected. */
    static boolean wasRun(DatabaseAccess access) {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new StartupProblem("What is in the database " + access.url() + " cannot be read.", e);
        }
    }

    /** Safe when several processes do it at once: Flyway makes them wait for one another. */
    static void run(DatabaseAccess access) {
        try {
            Flyway.configure()
                    .dataSource(access.url(), access.user(), access.password())
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupProblem(
                    "The database " + access.url() + " cannot be brought up to date. " + e.getMessage(), e);
        }
    }
}
