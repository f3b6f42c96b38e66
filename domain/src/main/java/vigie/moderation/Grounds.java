package vigie.moderation;

import java.util.List;
import java.util.Optional;

/** The catalogue of grounds, data of the product. */
public interface Grounds {
    List<Ground> all();

    default Optional<Ground> withCode(String code) {
        return all().stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    default List<Ground> of(Outcome outcome) {
        return all().stream()
                .filter(ground -> ground.outcomes().contains(outcome))
                .toList();
    }

    default List<Ground> forReports() {
        return all().stream().filter(Ground::forReports).toList();
    }
}
