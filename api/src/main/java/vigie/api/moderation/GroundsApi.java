package vigie.api.moderation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import vigie.api.http.PublicRead;
import vigie.api.language.BilingualResponse;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.CaseKind;
import vigie.moderation.Ground;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;

/** The catalogue of grounds. */
@Controller("/api/v1/grounds")
@ExecuteOn("database")
@PublicRead
class GroundsApi {
    private final Grounds grounds;

    GroundsApi(Grounds grounds) {
        this.grounds = grounds;
    }

    @Serdeable
    record GroundsResponse(List<Item> items) {
        /**
         * @param kinds the cases on which a decision can give it; for a report found right: what it reports
         * @param outcomes the decisions that it can be given for
         * @param reports what a report can give it about
         */
        @Serdeable
        record Item(
                String code,
                BilingualResponse label,
                List<CaseKind> kinds,
                List<Outcome> outcomes,
                List<CaseKind> reports) {
            static Item from(Ground ground) {
                return new Item(
                        ground.code(),
                        BilingualResponse.from(ground.label()),
                        ground.kinds().stream().sorted().toList(),
                        ground.outcomes().stream().sorted().toList(),
                        ground.reports().stream().sorted().toList());
            }
        }
    }

    @Get
    GroundsResponse all(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return new GroundsResponse(
                grounds.all().stream().map(GroundsResponse.Item::from).toList());
    }
}
