package vigie.web.proposal;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Optional;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.proposal.AnswerProposals;
import vigie.proposal.FindOwnCase;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.layout.ContributeRoutes;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Where to begin, and the way back to what is to be mended. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
class ContributePages {
    private final FindOwnCase cases;
    private final AnswerProposals proposals;
    private final Platforms platforms;
    private final PageContexts contexts;
    private final Templates templates;

    ContributePages(
            FindOwnCase cases,
            AnswerProposals proposals,
            Platforms platforms,
            PageContexts contexts,
            Templates templates) {
        this.cases = cases;
        this.proposals = proposals;
        this.platforms = platforms;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/contribuer", "/en/contribute"})
    @Secured(SecurityRule.IS_ANONYMOUS)
    JteModel begin(HttpRequest<?> request) {
        return templates.proposalContribute(new ContributePage(
                contexts.of(request, routes -> routes.contribute().overview())));
    }

    @Get(uris = {"/contribuer/dossier/{id}", "/en/contribute/case/{id}"})
    @Secured("MEMBER")
    HttpResponse<?> mend(HttpRequest<?> request, String id, SignedIn who) {
        ContributeRoutes to = new ContributeRoutes(PageContexts.languageOf(request));
        return Form.identifier(id)
                .flatMap(known -> cases.find(who.member(), new CaseId(known)))
                .flatMap(found -> form(found, to))
                .map(address -> HttpResponse.seeOther(URI.create(address)))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such case"));
    }

    private Optional<String> form(Case found, ContributeRoutes to) {
        String id = found.id().value().toString();
        return switch (found.kind()) {
            case ANSWER ->
                proposals
                        .of(found.subject())
                        .flatMap(proposal -> platforms
                                .withId(proposal.platform())
                                .map(platform -> to.answer(platform.slug(), proposal.ask())));
            case EXPERIENCE ->
                Optional.ofNullable(found.platform())
                        .flatMap(platforms::withId)
                        .map(Platform::slug)
                        .map(to::experience);
            case PLATFORM -> Optional.of(to.platform(id));
            case REMARK -> Optional.of(to.remark(id));
            case REPORT, APPEAL -> Optional.empty();
        };
    }
}
