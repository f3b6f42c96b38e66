package vigie.api.experience;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.http.EntityTag;
import vigie.api.http.PublicRead;
import vigie.api.parameter.Ids;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.api.scope.Contributing;
import vigie.experience.ConfirmStillActive;
import vigie.experience.ExperienceId;
import vigie.experience.FindMyExperience;
import vigie.experience.MyExperience;
import vigie.experience.OpenForm;
import vigie.experience.PublishedExperiences;
import vigie.experience.RetractExperience;
import vigie.experience.SaveDraft;
import vigie.experience.SubmitExperience;
import vigie.experience.ThrowDraftAway;
import vigie.identity.IdSource;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** What coaches lived with a platform: read by everybody, written by each member for themself. */
@Controller("/api/v1/platforms/{slug}/experiences")
@ExecuteOn("database")
@Secured("MEMBER")
@Contributing
class ExperienceApi {
    private final Platforms platforms;
    private final PublishedExperiences published;
    private final FindMyExperience find;
    private final SaveDraft draft;
    private final SubmitExperience submit;
    private final ConfirmStillActive confirm;
    private final RetractExperience retract;
    private final ThrowDraftAway drop;
    private final EntityTag tags;
    private final IdSource ids;

    ExperienceApi(
            Platforms platforms,
            PublishedExperiences published,
            FindMyExperience find,
            SaveDraft draft,
            SubmitExperience submit,
            ConfirmStillActive confirm,
            RetractExperience retract,
            ThrowDraftAway drop,
            EntityTag tags,
            IdSource ids) {
        this.platforms = platforms;
        this.published = published;
        this.find = find;
        this.draft = draft;
        this.submit = submit;
        this.confirm = confirm;
        this.retract = retract;
        this.drop = drop;
        this.tags = tags;
        this.ids = ids;
    }

    @Get
    @PublicRead
    ExperienceListResponse list(HttpRequest<?> request, String slug) {
        QueryParameters.allowOnly(request, Set.of("limit", "cursor"));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters);
        String cursor = Paging.last(parameters, "cursor");
        ExperienceId after =
                cursor == null ? null : Ids.read(cursor).map(ExperienceId::new).orElseThrow(Paging::unknownCursor);
        return published
                .of(platform(slug).id(), after, limit)
                .map(ExperienceListResponse::from)
                .orElseThrow(Paging::unknownCursor);
    }

    @Get("/mine")
    MyExperienceResponse mine(HttpRequest<?> request, String slug, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        MyExperience mine = find.find(who.member(), platform(slug));
        if (mine.none()) {
            throw RefusedRequest.notFound();
        }
        return MyExperienceResponse.from(mine);
    }

    /**
     * Keeps a draft, or sends it to the moderators; the same sent twice is one case. With {@code If-Match}, only when nothing
     * was written, sent or decided since it was read; with {@code If-None-Match: *}, only when there is nothing yet.
     */
    @Put("/mine")
    SavedExperienceResponse write(
            HttpRequest<?> request,
            String slug,
            @Body @Nullable @Schema(implementation = WrittenExperience.class) JsonNode body,
            SignedIn who) {
        Platform platform = platform(slug);
        OpenForm read = asRead(request, who, platform);
        ExperienceBody sent = ExperienceBody.read(body);
        try {
            if (sent.submit()) {
                return SavedExperienceResponse.from(submit.submit(who, platform, sent.typed(), read));
            }
            draft.save(who, platform, sent.typed(), read);
        } catch (InvalidInputException invalid) {
            throw sent.asInJson(invalid);
        }
        return SavedExperienceResponse.draft(find.find(who.member(), platform));
    }

    /** What the asker says that they know of it; null when they say nothing. */
    private @Nullable OpenForm asRead(HttpRequest<?> request, SignedIn who, Platform platform) {
        boolean something = EntityTag.isExpected(request);
        boolean nothing = EntityTag.isNothingExpected(request);
        if (!something && !nothing) {
            return null;
        }
        MyExperience mine = find.find(who.member(), platform);
        boolean otherwise =
                mine.none() ? something : nothing || !tags.isAsExpected(request, MyExperienceResponse.from(mine));
        if (otherwise) {
            throw new RefusedException(Refusal.STALE);
        }
        // What another writes from now on, the use case itself notices.
        return new OpenForm(ids.next(), mine.began());
    }

    /** Who still works there says so: what is published counts as of today. */
    @AnswersNothing
    @Post("/mine/confirmation")
    HttpResponse<?> confirm(String slug, SignedIn who) {
        confirm.confirm(who, platform(slug));
        return HttpResponse.noContent();
    }

    @AnswersNothing
    @Delete("/mine")
    HttpResponse<?> retract(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        retract.retract(who, platform, asRead(request, who, platform));
        return HttpResponse.noContent();
    }

    /** What was being written goes; what was sent stays. */
    @AnswersNothing
    @Delete("/mine/draft")
    HttpResponse<?> throwDraftAway(String slug, SignedIn who) {
        if (!drop.throwAway(who, platform(slug))) {
            throw RefusedRequest.notFound();
        }
        return HttpResponse.noContent();
    }

    private Platform platform(String slug) {
        return platforms.withAddress(slug).orElseThrow(RefusedRequest::notFound);
    }
}
