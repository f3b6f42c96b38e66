package vigie.api.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;
import vigie.api.parameter.Ids;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.proposal.AnswerProposals;
import vigie.proposal.FindOwnCase;
import vigie.proposal.PlatformProposals;
import vigie.proposal.Remarks;
import vigie.session.SignedIn;

/** What a member proposed, as they sent it last: to be read again, and mended when it was sent back. */
@Controller("/api/v1/me/contributions/{id}")
@ExecuteOn("database")
@Secured("MEMBER")
class SentApi {
    private final FindOwnCase own;
    private final AnswerProposals answers;
    private final PlatformProposals proposals;
    private final Remarks remarks;
    private final Platforms platforms;

    SentApi(
            FindOwnCase own,
            AnswerProposals answers,
            PlatformProposals proposals,
            Remarks remarks,
            Platforms platforms) {
        this.own = own;
        this.answers = answers;
        this.proposals = proposals;
        this.remarks = remarks;
        this.platforms = platforms;
    }

    /**
     * @param platform the slug of the one it is about; null when it is about none that the directory has
     * @param sent an answer, a platform or a remark, as its kind says; null for an experience, which is read at its
     *     platform's
     */
    @Serdeable
    record SentResponse(
            @JsonProperty("case") String about,
            CaseKind kind,
            @Nullable String platform,
            @Nullable Object sent) {}

    @Get
    SentResponse one(HttpRequest<?> request, String id, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return Ids.read(id)
                .flatMap(known -> own.find(who.member(), new CaseId(known)))
                .filter(found -> found.kind() != CaseKind.REPORT && found.kind() != CaseKind.APPEAL)
                .map(this::shown)
                .orElseThrow(RefusedRequest::notFound);
    }

    private SentResponse shown(Case found) {
        UUID subject = found.subject();
        Optional<?> sent = switch (found.kind()) {
            case ANSWER -> answers.of(subject).map(HeldAnswerResponse.Text::from);
            case PLATFORM -> proposals.of(subject).map(HeldPlatformResponse.Text::from);
            case REMARK -> remarks.of(subject).map(HeldRemarkResponse.Text::from);
            case EXPERIENCE, REPORT, APPEAL -> Optional.empty();
        };
        return new SentResponse(found.id().value().toString(), found.kind(), slug(found.platform()), sent.orElse(null));
    }

    private @Nullable String slug(@Nullable PlatformId platform) {
        return platform == null
                ? null
                : platforms.withId(platform).map(each -> each.slug().value()).orElse(null);
    }
}
