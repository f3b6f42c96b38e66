package vigie.api.persistence;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's database, by a way that passes by the application. */
@Singleton
public class Database {
    private static final List<String> TABLES =
            List.of("questionnaire", "ask", "platform", "answer", "evidence", "platform_standing");

    private final String url;
    private final String user;
    private final String password;

    public Database(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void change(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one value that the query gives. */
    public String value(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("No row: " + sql);
            }
            return String.valueOf(rows.getString(1));
        }
    }

    public long count(String table) throws SQLException {
        return Long.parseLong(value("select count(*) from " + table));
    }

    /** A digest of each table's whole content: two are equal when nothing at all was written in between. */
    public Map<String, String> contents() throws SQLException {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String table : TABLES) {
            contents.put(
                    table,
                    value("select count(*) || ' ' || md5(string_agg(t::text, ',' order by t::text)) from " + table
                            + " t"));
        }
        return contents;
    }
}
