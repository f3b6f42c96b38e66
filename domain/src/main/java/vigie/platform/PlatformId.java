package vigie.platform;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

@TypeDef(type = DataType.UUID, converter = PlatformIdConverter.class)
public record PlatformId(UUID value) {}
