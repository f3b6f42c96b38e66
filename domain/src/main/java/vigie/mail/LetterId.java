package vigie.mail;

import java.util.UUID;

public record LetterId(UUID value) {}
