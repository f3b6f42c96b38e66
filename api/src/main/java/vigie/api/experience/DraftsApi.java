package vigie.api.experience;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vigie.api.parameter.QueryParameters;
import vigie.experience.FindMyDrafts;
import vigie.experience.FindMyDrafts.MyDraft;
import vigie.session.SignedIn;

/** The experiences that a member is writing and has not sent; each is read, gone on with and thrown away at its platform's. */
@Controller("/api/v1/me/drafts")
@ExecuteOn("database")
@Secured("MEMBER")
class DraftsApi {
    private final FindMyDrafts drafts;

    DraftsApi(FindMyDrafts drafts) {
        this.drafts = drafts;
    }

    /** All at once: there is one for each platform at most. */
    @Serdeable
    record DraftsResponse(List<Item> items) {
        /** @param platform its slug */
        @Serdeable
        record Item(String platform, String platformName, Instant savedAt) {
            static Item from(MyDraft draft) {
                return new Item(
                        draft.platform().slug().value(), draft.platform().name(), draft.savedAt());
            }
        }
    }

    @Get
    DraftsResponse mine(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return new DraftsResponse(
                drafts.of(who.member()).stream().map(DraftsResponse.Item::from).toList());
    }
}
