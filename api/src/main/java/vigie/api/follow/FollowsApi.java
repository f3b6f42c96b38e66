package vigie.api.follow;

import static java.util.stream.Collectors.toMap;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.QueryParameters;
import vigie.api.scope.Contributing;
import vigie.follow.ChooseRhythm;
import vigie.follow.DigestRhythm;
import vigie.follow.FollowPlatform;
import vigie.platform.Slug;
import vigie.session.SignedIn;

/** The platforms that a member follows, and how often letters tell what changed. */
@Controller("/api/v1/me/follows")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class FollowsApi {
    private static final Map<String, DigestRhythm> RHYTHMS =
            Arrays.stream(DigestRhythm.values()).collect(toMap(Enum::name, rhythm -> rhythm));

    private final FollowPlatform follow;
    private final ChooseRhythm choose;

    FollowsApi(FollowPlatform follow, ChooseRhythm choose) {
        this.follow = follow;
        this.choose = choose;
    }

    @Get
    FollowsResponse mine(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return FollowsResponse.from(follow.of(who.member()));
    }

    /** Changes how often letters come: rhythm. */
    @Patch
    FollowsResponse choose(@Body @Nullable @Schema(implementation = RhythmChange.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        fields.text("rhythm");
        Optional<DigestRhythm> rhythm = fields.choice("rhythm", RHYTHMS);
        fields.end();
        choose.choose(who.member(), rhythm.orElseThrow());
        return FollowsResponse.from(follow.of(who.member()));
    }

    @AnswersNothing
    @Put("/{slug}")
    HttpResponse<?> follow(String slug, SignedIn who) {
        follow.follow(who.member(), known(slug));
        return HttpResponse.noContent();
    }

    @AnswersNothing
    @Delete("/{slug}")
    HttpResponse<?> unfollow(String slug, SignedIn who) {
        follow.unfollow(who.member(), known(slug));
        return HttpResponse.noContent();
    }

    private static Slug known(String slug) {
        return Slug.of(slug).orElseThrow(RefusedRequest::notFound);
    }
}
