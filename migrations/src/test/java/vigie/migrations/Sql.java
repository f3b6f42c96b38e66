package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks an open database as Vigie's user. */
final class Sql {

    private Sql() {}

    static String query(Database in, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(in.url(), in.user(), in.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    static void execute(Database in, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(in.url(), in.user(), in.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
