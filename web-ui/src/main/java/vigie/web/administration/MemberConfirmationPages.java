package vigie.web.administration;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.web.administration.MemberConfirmationPage.Act;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** Shows what is about to be done to a member, and changes nothing. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("ADMINISTRATOR")
class MemberConfirmationPages {
    private final Members members;
    private final PageContexts contexts;
    private final Templates templates;

    MemberConfirmationPages(Members members, PageContexts contexts, Templates templates) {
        this.members = members;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/administration/membres/confirmation", "/en/administration/members/confirmation"})
    HttpResponse<?> ask(HttpRequest<?> request) {
        String asked = request.getParameters().get("act", String.class, "");
        String id = request.getParameters().get("member", String.class, "");
        MembersPlace place = MembersPlace.in(request.getParameters());
        Optional<Act> act = Act.of(asked);
        Optional<Member> member = Form.identifier(id).map(MemberId::new).flatMap(members::withId);
        PageContext context = contexts.of(
                request,
                routes -> routes.account().memberConfirmation(asked, id, place.search(), place.role(), place.after()));
        if (act.isEmpty() || member.isEmpty()) {
            // Gone meanwhile, or never there: the list shows who is.
            return FormAnswers.goTo(place.address(context.to().account()));
        }
        JteModel page = templates.administrationMemberConfirmation(
                new MemberConfirmationPage(context, act.get(), member.get(), place));
        return HttpResponse.ok(page);
    }
}
