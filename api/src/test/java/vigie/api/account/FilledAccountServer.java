package vigie.api.account;

import java.util.Map;
import vigie.api.ShippedFiles;

/** The same with the shipped platforms, for whole stories. */
public interface FilledAccountServer extends AccountServer {
    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = AccountServer.super.getProperties();
        properties.put("vigie.platforms", ShippedFiles.folder().toString());
        return properties;
    }
}
