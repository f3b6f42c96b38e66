package vigie.migrations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to what this version of Vigie expects. */
final class Migration {

    private Migration() {}

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
