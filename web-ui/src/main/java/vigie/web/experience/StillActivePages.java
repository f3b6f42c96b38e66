package vigie.web.experience;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vigie.experience.ConfirmStillActive;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.session.SignedIn;
import vigie.web.form.FormAnswers;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;

/** Saying in one click that one still works with a platform. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class StillActivePages {
    private final Platforms platforms;
    private final ConfirmStillActive confirm;
    private final PageContexts contexts;

    StillActivePages(Platforms platforms, ConfirmStillActive confirm, PageContexts contexts) {
        this.platforms = platforms;
        this.confirm = confirm;
        this.contexts = contexts;
    }

    @Post(uris = {"/contribuer/vecu/{slug}/toujours-en-cours", "/en/contribute/experience/{slug}/still-active"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, String slug, SignedIn who) {
        Platform platform = platforms
                .withAddress(slug)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
        confirm.confirm(who, platform);
        PageContext context = contexts.of(request, routes -> routes.experienceStillActive(platform.slug()));
        return FormAnswers.goTo(request, context.to().experience(platform.slug()), Notice.EXPERIENCE_CONFIRMED);
    }
}
