package vigie.api.account;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** A server on a free port and a fresh database, without platforms, whose letters are kept and whose limits are wide. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface AccountServer extends TestPropertyProvider {
    String LETTERS_ARE_KEPT = "test.letters-are-kept";

    @Override
    default Map<String, String> getProperties() {
        return settings(TestDatabases.fresh());
    }

    static Map<String, String> settings(TestDatabase database) {
        Map<String, String> properties = withUsualLimits(database);
        for (String limit : new String[] {
            "login-address",
            "reset-address",
            "login-account",
            "proof",
            "registration",
            "reset",
            "report",
            "contribution"
        }) {
            properties.put("vigie.limit." + limit, "100000/1m");
        }
        return properties;
    }

    static Map<String, String> withUsualLimits(TestDatabase database) {
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.jobs", "false"); // tests send letters themselves, and know then which have left
        properties.put(LETTERS_ARE_KEPT, "true");
        return properties;
    }
}
