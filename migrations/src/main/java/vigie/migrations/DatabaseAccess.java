package vigie.migrations;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** What it takes to connect: a JDBC address, a user, a password. */
record DatabaseAccess(String url, String user, String password) {

    private static final String TIMEOUT_IN_SECONDS = "10";

    static DatabaseAccess local(int port, String database, String user, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", TIMEOUT_IN_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_IN_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    /** Whether a server lets us in. */
    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(10);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The access that another process of ours wrote, or empty while it has written none. */
    static Optional<DatabaseAccess> read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartupProblem(
                    "The file " + file + " cannot be read: please run this as the user who runs Vigie.", e);
        }
        return Optional.of(new DatabaseAccess(
                properties.getProperty("url", ""),
                properties.getProperty("user", ""),
                properties.getProperty("password", "")));
    }

    void write(Path file) {
        var properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        var text = new StringWriter();
        try {
            properties.store(text, "How a command beside a running Vigie reaches its database; gone when Vigie stops.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
    }

    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + "]";
    }
}
