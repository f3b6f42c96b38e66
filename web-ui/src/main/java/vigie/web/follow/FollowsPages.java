package vigie.web.follow;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.follow.ChooseRhythm;
import vigie.follow.DigestRhythm;
import vigie.follow.FollowPlatform;
import vigie.follow.Follows;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormView;
import vigie.web.layout.FollowRoutes;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** The platforms that a member follows, and how often letters tell what changed. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class FollowsPages {
    private static final String RHYTHM = "rhythm";

    private final FollowPlatform follow;
    private final ChooseRhythm choose;
    private final Follows follows;
    private final Platforms platforms;
    private final PageContexts contexts;
    private final Templates templates;

    FollowsPages(
            FollowPlatform follow,
            ChooseRhythm choose,
            Follows follows,
            Platforms platforms,
            PageContexts contexts,
            Templates templates) {
        this.follow = follow;
        this.choose = choose;
        this.follows = follows;
        this.platforms = platforms;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte/suivis", "/en/account/follows"})
    JteModel list(HttpRequest<?> request, SignedIn who) {
        FollowPlatform.Following following = follow.of(who.member());
        Form form = Form.showing(Map.of(RHYTHM, following.digest().rhythm().name()));
        return templates.followList(
                new FollowsPage(new FormView(context(request), form, List.of()), following, ended(request, who)));
    }

    @Post(uris = {"/compte/suivis", "/en/account/follows"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                Map.of(),
                () -> {
                    choose.choose(who.member(), rhythm(form));
                    return FormAnswers.goTo(request, context.path(), Notice.FOLLOW_FREQUENCY);
                },
                view -> templates.followList(new FollowsPage(view, follow.of(who.member()), null)));
    }

    private static DigestRhythm rhythm(Form form) {
        return Arrays.stream(DigestRhythm.values())
                .filter(each -> each.name().equals(form.text(RHYTHM)))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(List.of(new InputProblem(
                        RHYTHM, "Choisissez une fréquence dans la liste.", "Choose how often, from the list."))));
    }

    // Told only as long as it is true.
    private @Nullable Platform ended(HttpRequest<?> request, SignedIn who) {
        return platforms
                .withAddress(request.getParameters().get(FollowRoutes.ENDED, String.class, ""))
                .filter(platform -> !follows.follows(who.member(), platform.id()))
                .orElse(null);
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.follow().overview());
    }
}
