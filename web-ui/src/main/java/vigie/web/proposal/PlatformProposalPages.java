package vigie.web.proposal;

import gg.jte.models.runtime.JteModel;
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
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectoryFilter;
import vigie.directory.PlatformDirectory;
import vigie.directory.Window;
import vigie.limit.ClientAddress;
import vigie.moderation.CaseId;
import vigie.platform.WebAddress;
import vigie.proposal.PlatformProposals;
import vigie.proposal.ProposePlatform;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.form.SignInAndBack;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Describing a platform that the directory lacks. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class PlatformProposalPages {
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.ALREADY_LISTED, new Words("name", "platforms.listed"),
            Refusal.ALREADY_PROPOSED, new Words("name", "platforms.proposed"));
    private static final int NEAR = 5;
    private static final int LONGEST_SEARCH = 100;

    private final ProposePlatform propose;
    private final PlatformProposals proposals;
    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;
    private final SignInAndBack back;
    private final PageContexts contexts;
    private final Templates templates;

    PlatformProposalPages(
            ProposePlatform propose,
            PlatformProposals proposals,
            PlatformDirectory directory,
            Questionnaires questionnaires,
            SignInAndBack back,
            PageContexts contexts,
            Templates templates) {
        this.propose = propose;
        this.proposals = proposals;
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.back = back;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/contribuer/plateforme", "/en/contribute/platform"})
    JteModel form(HttpRequest<?> request, SignedIn who) {
        CaseId mends = mends(request);
        PageContext context = context(request, mends);
        Form begun = mends == null
                ? Form.EMPTY
                : proposals.waitingOf(who.member()).stream()
                        .filter(each -> each.caseId().equals(mends))
                        .findFirst()
                        .map(each -> PlatformForms.showing(each.latest().content(), context.language()))
                        .orElseThrow(PlatformProposalPages::notFound);
        return page(back.view(request, context, () -> begun), null);
    }

    /** Open to everybody: what comes when the sign-in has run out meanwhile must not be lost. */
    @Post(uris = {"/contribuer/plateforme", "/en/contribute/platform"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> propose(@Body Form form, HttpRequest<?> request, ClientAddress client) {
        CaseId mends = mends(request);
        PageContext context = context(request, mends);
        return back.answer(request, context, form, client, who -> propose(form, request, mends, context, who));
    }

    private HttpResponse<?> propose(
            Form form, HttpRequest<?> request, @Nullable CaseId mends, PageContext context, SignedIn who) {
        AtomicReference<@Nullable UUID> own = new AtomicReference<>();
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    if (mends == null) {
                        showNearOnes(form);
                    }
                    try {
                        propose.propose(who.member(), PlatformForms.read(form, questionnaires.current()), mends);
                    } catch (RefusedException refused) {
                        own.set(refused.caseId());
                        throw refused;
                    }
                    return FormAnswers.goTo(request, context.to().contribute().overview(), Notice.PLATFORM_PROPOSED);
                },
                view -> page(view, own.get()));
    }

    // Once: whoever saw them, under the field or on the form's first answer, says that it is none of them.
    private void showNearOnes(Form form) {
        Set<String> seen = Set.copyOf(Arrays.asList(form.text("seen").split(" ", -1)));
        boolean news =
                near(form).stream().anyMatch(each -> !seen.contains(each.slug().value()));
        if (news && !form.ticked("sure")) {
            throw new InvalidInputException(List.of(new InputProblem(
                    "name",
                    "Des plateformes de l'annuaire ont un nom ou un site proche. Est-ce l'une d'elles ?",
                    "Platforms of the directory have a like name or site. Is it one of these?")));
        }
    }

    private List<DirectoryEntry> near(Form form) {
        Map<String, DirectoryEntry> near = new LinkedHashMap<>();
        String website = form.text("website").strip();
        if (WebAddress.isOne(website)) {
            like(WebAddress.site(website)).forEach(each -> near.put(each.slug().value(), each));
        }
        like(form.text("name").strip())
                .forEach(each -> near.putIfAbsent(each.slug().value(), each));
        return near.values().stream().limit(NEAR).toList();
    }

    private List<DirectoryEntry> like(String words) {
        if (words.isEmpty()
                || words.length() > LONGEST_SEARCH
                || words.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            return List.of();
        }
        DirectoryFilter filter =
                new DirectoryFilter(words, Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), 0, null, null);
        return directory.find(filter, Window.first(NEAR)).entries();
    }

    private JteModel page(FormView view, @Nullable UUID own) {
        FormView placed =
                view.moved("summary", "summary." + view.context().language().tag());
        return templates.proposalPlatform(new PlatformFormPage(
                placed,
                questionnaires.current(),
                view.wrong() ? near(view.typed()) : List.of(),
                own == null ? null : view.context().to().contribute().platform(own.toString())));
    }

    private static @Nullable CaseId mends(HttpRequest<?> request) {
        String named = Optional.ofNullable(request.getParameters().get("dossier"))
                .orElseGet(() -> request.getParameters().get("case"));
        return named == null ? null : new CaseId(Form.identifier(named).orElseThrow(PlatformProposalPages::notFound));
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such case");
    }

    private PageContext context(HttpRequest<?> request, @Nullable CaseId mends) {
        String named = mends == null ? "" : mends.value().toString();
        return contexts.of(request, routes -> routes.contribute().platform(named));
    }
}
