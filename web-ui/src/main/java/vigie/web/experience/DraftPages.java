package vigie.web.experience;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vigie.experience.FindMyExperience;
import vigie.experience.MyExperience;
import vigie.experience.ThrowDraftAway;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.session.SignedIn;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Throwing away what one was writing. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class DraftPages {
    private static final String FRENCH = "/contribuer/vecu/{slug}/brouillon";
    private static final String ENGLISH = "/en/contribute/experience/{slug}/draft";

    private final Platforms platforms;
    private final FindMyExperience find;
    private final ThrowDraftAway drop;
    private final PageContexts contexts;
    private final Templates templates;

    DraftPages(
            Platforms platforms,
            FindMyExperience find,
            ThrowDraftAway drop,
            PageContexts contexts,
            Templates templates) {
        this.platforms = platforms;
        this.find = find;
        this.drop = drop;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {FRENCH, ENGLISH})
    JteModel question(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        MyExperience mine = find.find(who.member(), platform);
        if (mine.draft() == null) {
            throw notFound();
        }
        return templates.experienceDraft(new DraftPage(context(request, platform), mine));
    }

    /** Whoever presses twice has thrown it away all the same. */
    @Post(uris = {FRENCH, ENGLISH})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> throwAway(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        PageContext context = context(request, platform);
        drop.throwAway(who, platform);
        return FormAnswers.goTo(request, context.to().moderation().contributions(), Notice.DRAFT_THROWN_AWAY);
    }

    private Platform platform(String slug) {
        return platforms.withAddress(slug).orElseThrow(DraftPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such draft");
    }

    private PageContext context(HttpRequest<?> request, Platform platform) {
        return contexts.of(request, routes -> routes.experienceDraft(platform.slug()));
    }
}
