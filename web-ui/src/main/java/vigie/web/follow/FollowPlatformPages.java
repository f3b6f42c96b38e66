package vigie.web.follow;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vigie.follow.FollowPlatform;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Following a platform, and following it no more. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class FollowPlatformPages {
    private final FollowPlatform follow;
    private final Platforms platforms;
    private final PageContexts contexts;
    private final Templates templates;

    FollowPlatformPages(FollowPlatform follow, Platforms platforms, PageContexts contexts, Templates templates) {
        this.follow = follow;
        this.platforms = platforms;
        this.contexts = contexts;
        this.templates = templates;
    }

    /** One click, for who comes here by way of the sign-in; whoever follows the platform already is told so on its page. */
    @Get(uris = {"/plateformes/{slug}/suivre", "/en/platforms/{slug}/follow"})
    HttpResponse<?> question(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = known(slug);
        PageContext context = context(request, platform);
        FollowPlatform.Reader reader = follow.reader(who.member(), platform.id());
        return reader.following()
                ? FormAnswers.goTo(context.to().platform(platform.slug()))
                : HttpResponse.ok(templates.followQuestion(new FollowQuestionPage(context, platform, reader.rhythm())));
    }

    @Post(uris = {"/plateformes/{slug}/suivre", "/en/platforms/{slug}/follow"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> follow(@Body Form form, HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = known(slug);
        PageContext context = context(request, platform);
        boolean fromAccount = form.ticked("account");
        if (form.ticked("stop")) {
            follow.unfollow(who.member(), platform.slug());
            return fromAccount
                    ? FormAnswers.goTo(context.to().follow().overviewWithout(platform.slug()))
                    : FormAnswers.goTo(
                            request,
                            context.to().platform(platform.slug()),
                            Notice.FOLLOWED_NO_MORE.about(platform.name()));
        }
        follow.follow(who.member(), platform.slug());
        return FormAnswers.goTo(
                request,
                fromAccount ? context.to().follow().overview() : context.to().platform(platform.slug()),
                Notice.FOLLOWING.about(platform.name()));
    }

    private Platform known(String slug) {
        return platforms
                .withAddress(slug)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
    }

    private PageContext context(HttpRequest<?> request, Platform platform) {
        return contexts.of(request, routes -> routes.follow().follow(platform.slug()));
    }
}
