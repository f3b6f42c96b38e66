package vigie.api.persistence;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The server's database, by a way that passes by the application. */
@Singleton
public class Database {
    private static final List<String> TABLES =
            List.of("questionnaire", "ask", "platform", "answer", "evidence", "platform_standing");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final String user;
    private final String password;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    public Database(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A new one, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void change(String sql) throws SQLException {
        borrowed(statement -> statement.execute(sql));
    }

    /** The one value that the query gives. */
    public String value(String sql) throws SQLException {
        return borrowed(statement -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
                if (!rows.next()) {
                    throw new AssertionError("No row: " + sql);
                }
                return String.valueOf(rows.getString(1));
            }
        });
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    // Signing in to the database takes longer than most of what tests ask of it.
    private <T> T borrowed(Work<T> work) throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept != null && kept.isValid(1) ? kept : connect();
        try (Statement statement = connection.createStatement()) {
            T result = work.with(statement);
            idle.add(connection);
            return result;
        } catch (SQLException | AssertionError failure) {
            connection.close();
            throw failure;
        }
    }

    @PreDestroy
    void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
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

    /** Runs imports that really meet: none gets the lock before all of them wait for it. */
    public <T> List<T> importingAtOnce(List<Callable<T>> imports) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(imports.size());
                Connection first = connect();
                Statement lock = first.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('vigie import'))");
            List<Future<T>> running = imports.stream().map(threads::submit).toList();
            try {
                waitForImports(imports.size());
            } finally {
                lock.execute("select pg_advisory_unlock(hashtext('vigie import'))");
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(1, TimeUnit.MINUTES));
            }
            return results;
        }
    }

    /** Returns when so many wait for the lock of imports. */
    public void waitForImports(int number) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!value("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .equals(String.valueOf(number))) {
            if (System.nanoTime() > until) {
                throw new AssertionError("There never were " + number + " imports that wait.");
            }
        }
    }
}
