package vigie.web.moderation;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigie.experience.FindMyDrafts;
import vigie.moderation.CasePlace;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseRecords;
import vigie.moderation.Contribution;
import vigie.moderation.Grounds;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaires;
import vigie.session.SignedIn;
import vigie.web.layout.ModerationRoutes;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class ContributionsPages {
    private static final int ROWS = 20;

    private final CaseRecords records;
    private final FindMyDrafts drafts;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final Grounds grounds;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    ContributionsPages(
            CaseRecords records,
            FindMyDrafts drafts,
            Platforms platforms,
            Questionnaires questionnaires,
            Grounds grounds,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.records = records;
        this.drafts = drafts;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.grounds = grounds;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/compte/contributions", "/en/account/contributions"})
    JteModel mine(HttpRequest<?> request, SignedIn who) {
        String after = request.getParameters().get(ModerationRoutes.AFTER, String.class, "");
        CasePlace place = CasePlace.read(after).orElse(null);
        PageContext context =
                contexts.of(request, routes -> routes.moderation().contributions(place == null ? "" : place.text()));
        List<Contribution> found = records.contributions(who.member(), place, ROWS + 1);
        List<Contribution> shown = found.subList(0, Math.min(ROWS, found.size()));
        return templates.accountContributions(new ContributionsPage(
                context,
                questionnaires.current(),
                place == null ? drafts.of(who.member()) : List.of(),
                shown,
                listed(shown),
                grounds.all(),
                time.instant(),
                found.size() > ROWS
                        ? context.to()
                                .moderation()
                                .contributions(shown.getLast().place().text())
                        : null));
    }

    private Set<Slug> listed(List<Contribution> shown) {
        Set<Slug> slugs = shown.stream()
                .flatMap(each -> Optional.ofNullable(each.platform()).stream())
                .map(CasePlatform::slug)
                .collect(Collectors.toSet());
        return slugs.isEmpty()
                ? Set.of()
                : platforms.withSlugs(slugs).stream().map(Platform::slug).collect(Collectors.toSet());
    }
}
