package vigie.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that someone else runs: seen to be there and recent enough, or said in one sentence why not. */
final class ExternalServer {

    private ExternalServer() {}

    static DatabaseAccess check(DatabaseSettings.External external) {
        String place = place(external.url());
        var access = new DatabaseAccess(external.url(), external.user(), external.password());
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int")) {
            row.next();
            ClusterVersion.requireRecent(row.getInt(1));
            return access;
        } catch (SQLException e) {
            throw new StartupProblem(sentence(e, place, external.user()), e);
        }
    }

    /** The address without what need not be shown, {@code host:port/name}. */
    private static String place(String url) {
        var parts = new HashMap<String, @Nullable String>();
        try {
            // Only the driver knows for sure what it takes for a host and what for a parameter.
            for (DriverPropertyInfo part : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                parts.put(part.name, part.value);
            }
        } catch (SQLException noDriverTakesIt) {
            throw badAddress(noDriverTakesIt);
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw badAddress(null);
        }
        if (parts.get("user") != null || parts.get("password") != null) {
            throw new StartupProblem("VIGIE_DATABASE_URL holds a user or a password: please put these into"
                    + " VIGIE_DATABASE_USER and VIGIE_DATABASE_PASSWORD, for the address may be shown.");
        }
        return parts.get("PGHOST") + ":" + parts.get("PGPORT") + "/" + parts.get("PGDBNAME");
    }

    private static StartupProblem badAddress(@Nullable SQLException cause) {
        return new StartupProblem(
                "VIGIE_DATABASE_URL is no address of a PostgreSQL database: it should look like"
                        + " jdbc:postgresql://host:5432/name.",
                cause);
    }

    private static String sentence(SQLException e, String place, String user) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                "The database " + place + " refuses the user " + user
                        + ": please check VIGIE_DATABASE_USER and VIGIE_DATABASE_PASSWORD.";
            case "08004" ->
                "The database " + place + " asks the user " + user
                        + " for another proof than the one given: please check VIGIE_DATABASE_PASSWORD.";
            case "3D000" -> "The server of " + place + " has no such database: please create it, or correct its name.";
            case "08001", "08006" ->
                "The database " + place
                        + " cannot be reached: please check VIGIE_DATABASE_URL and that the server runs.";
            default -> "The database " + place + " cannot be opened: " + e.getMessage() + " (" + state + ")";
        };
    }
}
