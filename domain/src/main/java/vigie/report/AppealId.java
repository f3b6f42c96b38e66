package vigie.report;

import java.util.UUID;

public record AppealId(UUID value) {}
