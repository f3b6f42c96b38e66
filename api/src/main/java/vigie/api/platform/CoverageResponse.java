package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record CoverageResponse(int documented, int applicable) {}
