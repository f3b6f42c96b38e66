package vigie.api.proposal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.proposal.Remarks;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaires;

/** The remarks that were kept for the questionnaire's next version; nobody's name is with them. */
@Controller("/api/v1/remarks")
@ExecuteOn("database")
@PublicRead
class KeptRemarksApi {
    private static final String CRITERION = "criterion";

    private final Remarks remarks;
    private final Questionnaires questionnaires;

    KeptRemarksApi(Remarks remarks, Questionnaires questionnaires) {
        this.remarks = remarks;
        this.questionnaires = questionnaires;
    }

    /** @param criterion null for those about the questionnaire as a whole */
    @Serdeable
    record RemarksResponse(@Nullable Integer criterion, List<Item> items) {
        @Serdeable
        record Item(String text) {}
    }

    @Get
    RemarksResponse kept(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of(CRITERION));
        String number = Paging.last(QueryParameters.of(request), CRITERION);
        Integer criterion = number == null ? null : criterion(number);
        return new RemarksResponse(
                criterion,
                remarks.keptOn(criterion).stream()
                        .map(RemarksResponse.Item::new)
                        .toList());
    }

    private Integer criterion(String number) {
        return questionnaires.current().criteria().stream()
                .map(Criterion::number)
                .filter(each -> String.valueOf(each).equals(number))
                .findFirst()
                .orElseThrow(
                        () -> RefusedRequest.bad(CRITERION, "Ce critère n'existe pas.", "There is no such criterion."));
    }
}
