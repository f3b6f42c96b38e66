package vigie.migrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * One throw-away database.
 *
 * @param data a folder that goes with it, for what an application keeps in files
 */
public record TestDatabase(String url, String user, String password, Path data) {

    /** The settings that make it Micronaut's default data source, and name the folder. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driverClassName", "org.postgresql.Driver",
                "vigie.data", data.toString());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
