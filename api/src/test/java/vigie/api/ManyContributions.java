package vigie.api;

import java.util.Map;

/** The same for tests that send more in an hour than one person may. */
public interface ManyContributions extends FilledDirectory {
    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = FilledDirectory.super.getProperties();
        properties.put("vigie.limit.contribution", "1000/1h");
        return properties;
    }
}
