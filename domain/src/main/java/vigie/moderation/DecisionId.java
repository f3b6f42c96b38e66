package vigie.moderation;

import java.util.UUID;

public record DecisionId(UUID value) {}
