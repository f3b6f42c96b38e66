package vigie.member;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

@TypeDef(type = DataType.UUID, converter = MemberIdConverter.class)
public record MemberId(UUID value) {}
