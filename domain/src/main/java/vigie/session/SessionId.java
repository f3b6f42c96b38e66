package vigie.session;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

@TypeDef(type = DataType.UUID, converter = SessionIdConverter.class)
public record SessionId(UUID value) {}
