package vigie.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class FreshDatabasesIT {

    @Test
    void eachDatabaseIsMigratedAndNobodyElses() throws Exception {
        TestDatabase one = TestDatabases.fresh();
        TestDatabase other = TestDatabases.fresh();
        try (Connection connection = one.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table only_here (id int)");
        }
        try (Connection connection = other.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select fold('É'), to_regclass('only_here') is null, current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("e");
            assertThat(row.getBoolean(2)).isTrue();
            assertThat(row.getString(3)).isEqualTo("vigie");
        }
    }
}
