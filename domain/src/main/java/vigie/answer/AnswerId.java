package vigie.answer;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.UUID;

@TypeDef(type = DataType.UUID, converter = AnswerIdConverter.class)
public record AnswerId(UUID value) {}
