package vigie.web.moderation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import vigie.language.Language;
import vigie.moderation.CaseId;
import vigie.moderation.DeclareTie;
import vigie.moderation.Grounds;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.ModerationRoutes;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContexts;

/** "I have a tie to this platform", from a case's page, and its end from there or from the queue's. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MODERATOR")
class TiePages {
    private final DeclareTie declare;
    private final Grounds grounds;

    TiePages(DeclareTie declare, Grounds grounds) {
        this.declare = declare;
        this.grounds = grounds;
    }

    @Post(uris = {"/moderation/liens", "/en/moderation/ties"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        Slug platform = Slug.of(form.text("platform")).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        Language language = PageContexts.languageOf(request);
        ModerationRoutes to = new ModerationRoutes(language);
        Map<String, String> filter = AskedFilter.of(request, grounds).parameters();
        String back = form.id("case").map(id -> to.one(new CaseId(id), filter)).orElse(to.queue(filter));
        if (form.text("act").equals("remove")) {
            declare.end(who.member(), platform);
            return FormAnswers.goTo(request, back, Notice.NO_TIE);
        }
        declare.declare(who.member(), platform);
        return FormAnswers.goTo(request, back, Notice.TIE);
    }
}
