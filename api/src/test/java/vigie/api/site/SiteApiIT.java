package vigie.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;

/** Who keeps the directory, as a program reads it. */
@MicronautTest(transactional = false)
class SiteApiIT implements FilledDirectory {
    @Inject
    Client client;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(FilledDirectory.super.getProperties());
        properties.put("vigie.site.name", "Le guet");
        properties.put("vigie.site.publisher", " ICF France ");
        properties.put("vigie.site.contact", "");
        return properties;
    }

    @Test
    void saysWhatTheOperatorSaidAndNothingInItsPlace() throws Exception {
        assertThat(client.json("/api/v1/site").toString())
                .isEqualTo("{\"name\":\"Le guet\",\"url\":null,\"publisher\":\"ICF France\",\"contact\":null,"
                        + "\"legalNotice\":null,\"demonstration\":false}");
        client.problem(400, "/api/v1/site?language=fr");
    }
}
