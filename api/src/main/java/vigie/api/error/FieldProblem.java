package vigie.api.error;

import io.micronaut.serde.annotation.Serdeable;

/** What is wrong with one field or parameter of a request. */
@Serdeable
public record FieldProblem(String field, String message) {}
