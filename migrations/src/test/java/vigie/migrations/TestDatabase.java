package vigie.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** One throw-away database. */
public record TestDatabase(String url, String user, String password) {

    /** The settings that make it Micronaut's default data source. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driverClassName", "org.postgresql.Driver");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
