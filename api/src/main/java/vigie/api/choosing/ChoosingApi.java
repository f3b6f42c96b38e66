package vigie.api.choosing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.api.choosing.ChoosingResponse.Item;
import vigie.api.error.RefusedRequest;
import vigie.api.error.RefusedRequest.Wrong;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.choosing.ChoicesReader;
import vigie.choosing.OrderPlatforms;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.language.Bilingual;

/** The platforms in the order of somebody's choices, which stand in the address as on the page and are kept nowhere. */
@Controller("/api/v1/choosing")
@ExecuteOn("database")
@PublicRead
class ChoosingApi {
    private static final Set<String> PAGING = Set.of("list", "limit", "cursor");

    private final OrderPlatforms order;

    ChoosingApi(OrderPlatforms order) {
        this.order = order;
    }

    @Get
    ChoosingResponse order(HttpRequest<?> request) {
        Map<String, List<String>> parameters = QueryParameters.of(request);
        List<Wrong> wrong = new ArrayList<>(unknown(parameters));
        int limit = Paging.limit(parameters, wrong);
        RankingList list = list(parameters, wrong);
        Ordered ordered = order.order(parameters);
        ordered.problems().forEach(problem -> wrong.add(QueryParameters.wrong(problem)));
        if (!wrong.isEmpty()) {
            throw RefusedRequest.bad(wrong);
        }
        List<Item> all = list.of(ordered.ranking());
        int from = from(all, Paging.last(parameters, "cursor"));
        List<Item> shown = all.subList(from, Math.min(from + limit, all.size()));
        String next = from + limit < all.size() ? shown.getLast().platform() : null;
        return ChoosingResponse.from(ordered, list, shown, next);
    }

    private static List<Wrong> unknown(Map<String, List<String>> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !PAGING.contains(name) && !ChoicesReader.knows(name))
                .map(QueryParameters::unknown)
                .toList();
    }

    private static RankingList list(Map<String, List<String>> parameters, List<Wrong> wrong) {
        String code = Paging.last(parameters, "list");
        return RankingList.of(code).orElseGet(() -> {
            wrong.add(new Wrong("list", new Bilingual("Cette liste n'existe pas.", "There is no such list.")));
            return RankingList.PLACED;
        });
    }

    /** @param cursor the platform that the page before ended with; null for the beginning */
    private static int from(List<Item> all, @Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        return IntStream.range(0, all.size())
                        .filter(place -> all.get(place).platform().equals(cursor))
                        .findFirst()
                        .orElseThrow(Paging::unknownCursor)
                + 1;
    }

    /** The red lines that many have, which an address can name by their key. */
    @Get("/lines")
    LinesResponse lines(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return LinesResponse.from(order.order(Map.of()).lines());
    }
}
