package vigie.report;

import java.util.UUID;

public record ReportId(UUID value) {}
