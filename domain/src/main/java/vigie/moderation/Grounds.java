package vigie.moderation;

import java.util.List;
import java.util.Optional;

/** The catalogue of grounds, data of the product. */
public interface Grounds {
    List<Ground> all();

    default Optional<Ground> withCode(String code) {
        return all().stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    default List<Ground> fitting(CaseKind kind, Outcome outcome) {
        return all().stream().filter(ground -> ground.fits(kind, outcome)).toList();
    }

    default List<Ground> forReportsOn(CaseKind kind) {
        return all().stream().filter(ground -> ground.reports().contains(kind)).toList();
    }
}
