package vigie.identity;

import java.util.UUID;

/** Makes the identifiers of new things; tests give known ones. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
