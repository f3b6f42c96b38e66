package vigie.personaltoken;

import java.util.UUID;

public record PersonalTokenId(UUID value) {}
