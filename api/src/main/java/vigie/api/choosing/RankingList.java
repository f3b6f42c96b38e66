package vigie.api.choosing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.api.choosing.ChoosingResponse.Item;
import vigie.choosing.Ranking;

/** One of the lists that a ranking consists of. */
enum RankingList {
    PLACED,
    CROSSED,
    UNTOLD;

    /** As an address says it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code null for the places */
    static Optional<RankingList> of(@Nullable String code) {
        return code == null
                ? Optional.of(PLACED)
                : Arrays.stream(values())
                        .filter(each -> each.code().equals(code))
                        .findFirst();
    }

    List<Item> of(Ranking ranking) {
        return switch (this) {
            case PLACED -> ranking.placed().stream().map(Item::placed).toList();
            case CROSSED -> ranking.crossed().stream().map(Item::apart).toList();
            case UNTOLD -> ranking.untold().stream().map(Item::apart).toList();
        };
    }
}
