package vigie.api.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseRecords;
import vigie.moderation.CaseStatus;
import vigie.moderation.Contribution;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.session.SignedIn;

/** What a member sent, and what was decided on it. Moderators have no names here. */
@Controller("/api/v1/me/contributions")
@ExecuteOn("database")
@Secured("MEMBER")
class ContributionsApi {
    private final CaseRecords records;
    private final InstantSource time;

    ContributionsApi(CaseRecords records, InstantSource time) {
        this.records = records;
        this.time = time;
    }

    /** @param next the cursor of the next page, null on the last */
    @Serdeable
    record ContributionsResponse(List<Item> items, @Nullable String next) implements Paged {
        /**
         * @param about the case
         * @param platform its slug
         * @param topic the ask of an answer, the name of a proposed platform, the number of a remark's criterion; else null
         * @param appealable the decision that can be appealed now; null when none can
         */
        @Serdeable
        record Item(
                @JsonProperty("case") String about,
                CaseKind kind,
                @Nullable String platform,
                @Nullable String platformName,
                @Nullable String topic,
                String status,
                int revision,
                Instant submittedAt,
                List<Told> decisions,
                @Nullable String appealable) {
            static Item from(Contribution sent, Instant now) {
                CasePlatform platform = sent.platform();
                return new Item(
                        sent.id().value().toString(),
                        sent.kind(),
                        platform == null ? null : platform.slug().value(),
                        platform == null ? null : platform.name(),
                        sent.about(),
                        sent.status() == CaseStatus.OPEN
                                ? "SUBMITTED"
                                : sent.status().name(),
                        sent.revision(),
                        sent.submittedAt(),
                        sent.told().stream().map(Told::from).toList(),
                        sent.appealable(now)
                                .map(decision -> decision.id().value().toString())
                                .orElse(null));
            }
        }

        @Serdeable
        record Told(
                String id,
                Outcome outcome,
                @Nullable String ground,
                @Nullable String reason,
                Instant at) {
            static Told from(Decision decision) {
                return new Told(
                        decision.id().value().toString(),
                        decision.outcome(),
                        decision.ground(),
                        decision.reason(),
                        decision.decidedAt());
            }
        }
    }

    @Get
    ContributionsResponse mine(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of("limit", "cursor"));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters);
        List<Contribution> found = records.contributions(who.member(), CasesApi.after(parameters), limit + 1);
        List<Contribution> shown = found.stream().limit(limit).toList();
        Instant now = time.instant();
        return new ContributionsResponse(
                shown.stream()
                        .map(each -> ContributionsResponse.Item.from(each, now))
                        .toList(),
                found.size() > limit ? shown.getLast().place().text() : null);
    }
}
