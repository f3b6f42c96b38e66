package vigie.moderation;

import java.util.UUID;

public record CaseId(UUID value) {}
