package vigie.api.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.DeclareTie;
import vigie.moderation.Ties;
import vigie.platform.Slug;
import vigie.session.SignedIn;

/** The platforms that a moderator has a tie to, and does not decide on. */
@Controller("/api/v1/moderation/ties")
@ExecuteOn("database")
@Secured("MODERATOR")
class TiesApi {
    private final DeclareTie declare;
    private final Ties ties;

    private final InstantSource time;

    TiesApi(DeclareTie declare, Ties ties, InstantSource time) {
        this.declare = declare;
        this.ties = ties;
        this.time = time;
    }

    @Serdeable
    record TiesResponse(List<Item> items) {
        /**
         * @param platform its slug
         * @param endsAt until when it still counts, once its end was said
         */
        @Serdeable
        record Item(
                String platform,
                String platformName,
                Instant declaredAt,
                @Nullable Instant endsAt) {
            static Item from(Ties.Tie tie) {
                return new Item(tie.platform().slug().value(), tie.platform().name(), tie.declaredAt(), tie.endsAt());
            }
        }
    }

    @Get
    TiesResponse mine(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return of(who);
    }

    @Post
    HttpResponse<TiesResponse> declare(
            @Body @Nullable @Schema(implementation = ModerationBody.TieDeclaration.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        String platform = fields.text("platform");
        fields.end();
        declare.declare(who.member(), slug(platform));
        return HttpResponse.<TiesResponse>status(HttpStatus.CREATED).body(of(who));
    }

    /** It still counts for a while: the list says until when. */
    @AnswersNothing
    @Delete("/{slug}")
    HttpResponse<?> end(String slug, SignedIn who) {
        declare.end(who.member(), slug(slug));
        return HttpResponse.noContent();
    }

    private TiesResponse of(SignedIn who) {
        Instant now = time.instant();
        return new TiesResponse(ties.of(who.member()).stream()
                .filter(tie -> tie.holds(now))
                .map(TiesResponse.Item::from)
                .toList());
    }

    private static Slug slug(String platform) {
        return Slug.of(platform).orElseThrow(RefusedRequest::notFound);
    }
}
