package vigie.api;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** A server on a free port and a fresh database, filled with the shipped platforms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface FilledDirectory extends TestPropertyProvider {
    @Override
    default Map<String, String> getProperties() {
        return settings(TestDatabases.fresh());
    }

    /** The settings of a server on this database, which it fills when it is empty. */
    static Map<String, String> settings(TestDatabase database) {
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.jobs", "false"); // what they say to the database would be counted with the rest
        properties.put("vigie.platforms", ShippedFiles.folder().toString());
        return properties;
    }
}
