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
import vigie.experience.RetractExperience;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.session.SignedIn;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Taking back one's own experience. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class WithdrawalPages {
    private static final String FRENCH = "/contribuer/vecu/{slug}/retrait";
    private static final String ENGLISH = "/en/contribute/experience/{slug}/withdrawal";

    private final Platforms platforms;
    private final FindMyExperience find;
    private final RetractExperience retract;
    private final PageContexts contexts;
    private final Templates templates;

    WithdrawalPages(
            Platforms platforms,
            FindMyExperience find,
            RetractExperience retract,
            PageContexts contexts,
            Templates templates) {
        this.platforms = platforms;
        this.find = find;
        this.retract = retract;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {FRENCH, ENGLISH})
    JteModel question(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        MyExperience mine = find.find(who.member(), platform);
        if (!mine.canBeRetracted()) {
            throw notFound();
        }
        return templates.experienceWithdrawal(new WithdrawalPage(context(request, platform), mine));
    }

    @Post(uris = {FRENCH, ENGLISH})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platform(slug);
        PageContext context = context(request, platform);
        retract.retract(who, platform);
        return FormAnswers.goTo(request, context.to().platform(platform.slug()), Notice.EXPERIENCE_WITHDRAWN);
    }

    private Platform platform(String slug) {
        return platforms.withAddress(slug).orElseThrow(WithdrawalPages::notFound);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Nothing to take back");
    }

    private PageContext context(HttpRequest<?> request, Platform platform) {
        return contexts.of(request, routes -> routes.experienceWithdrawal(platform.slug()));
    }
}
