package vigie.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a database holds, for good: the directory's real platforms, or a demonstration's invented ones. */
public enum Edition {
    DIRECTORY("is the directory's own and holds real platforms: please choose another folder for the demonstration with"
            + " --data, or another database."),
    DEMONSTRATION(
            "is a demonstration's and all in it is invented: bin/serve --demo starts it; for anything else please choose"
                    + " another folder with --data, or another database.");

    private final String refusal;

    Edition(String refusal) {
        this.refusal = refusal;
    }

    /**
     * Marks an empty database as this edition's, and sees that any other is.
     *
     * @param place the folder or the address, to be named to the person at the console
     * @throws StartupProblem when the database is the other edition's
     */
    void require(DatabaseAccess access, String place) {
        try (Connection connection = access.connect()) {
            mark(connection);
            Edition found = read(connection);
            if (found != this) {
                throw new StartupProblem("The database in " + place + " " + found.refusal);
            }
        } catch (SQLException e) {
            throw new StartupProblem("What the database in " + place + " is for cannot be read: " + e.getMessage(), e);
        }
    }

    private void mark(Connection connection) throws SQLException {
        String mark = this == DIRECTORY
                ? "insert into edition (name) values (?) on conflict do nothing"
                : "insert into edition (name) select ? where not exists (select from platform) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(mark)) {
            statement.setString(1, name());
            statement.executeUpdate();
        }
    }

    private static Edition read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from edition")) {
            return row.next() ? valueOf(row.getString(1)) : DIRECTORY;
        }
    }
}
