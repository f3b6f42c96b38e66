package vigie.experience;

import java.util.UUID;

public record ExperienceId(UUID value) {}
