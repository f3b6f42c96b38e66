package vigie.api;

import io.micronaut.test.support.TestPropertyProvider;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import vigie.migrations.TestDatabases;

/** A server on a free port and a fresh database, filled with the shipped platforms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface FilledDirectory extends TestPropertyProvider {
    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(TestDatabases.properties());
        properties.put("micronaut.server.port", "-1");
        properties.put("vigie.platforms", shippedPlatforms().toString());
        return properties;
    }

    static Path shippedPlatforms() {
        return Path.of(System.getProperty("vigie.root"), "data", "platforms");
    }
}
