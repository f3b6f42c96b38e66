package vigie.web.administration;

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
import vigie.account.GiveRole;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.EndSessions;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("ADMINISTRATOR")
class MembersPages {
    private static final int ROWS = 50;
    private static final int LONGEST_SEARCH = 200;
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.LAST_ADMINISTRATOR, new Words("", "members.last"),
            Refusal.NOT_FOUND, new Words("", "members.gone"));

    private final Members members;
    private final GiveRole giveRole;
    private final EndSessions ends;
    private final PageContexts contexts;
    private final Templates templates;

    MembersPages(Members members, GiveRole giveRole, EndSessions ends, PageContexts contexts, Templates templates) {
        this.members = members;
        this.giveRole = giveRole;
        this.ends = ends;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/administration/membres", "/en/administration/members"})
    JteModel list(HttpRequest<?> request) {
        String search = request.getParameters().get("q", String.class, "");
        String after = request.getParameters().get("after", String.class, "");
        return page(FormView.fresh(context(request, search, after)), search, after);
    }

    @Post(uris = {"/administration/membres", "/en/administration/members"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request, form.text("q"), form.text("after"));
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    if (form.text("act").equals("sign-out")) {
                        return signOut(request, context, form);
                    }
                    Member changed = giveRole.give(member(form), role(form));
                    // Whoever stepped down may not see this page again.
                    boolean steppedDown = changed.id().equals(who.member()) && changed.role() != Role.ADMINISTRATOR;
                    return FormAnswers.goTo(
                            request,
                            steppedDown ? context.to().account().overview() : context.path(),
                            given(changed.role()).about(changed.displayName()));
                },
                view -> page(view, form.text("q"), form.text("after")));
    }

    private HttpResponse<?> signOut(HttpRequest<?> request, PageContext context, Form form) {
        Member member = members.withId(member(form)).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        ends.endAllOf(member.id());
        return FormAnswers.goTo(request, context.path(), Notice.SIGNED_OUT_EVERYWHERE.about(member.displayName()));
    }

    private static Notice given(Role role) {
        return switch (role) {
            case MEMBER -> Notice.ROLE_MEMBER;
            case MODERATOR -> Notice.ROLE_MODERATOR;
            case ADMINISTRATOR -> Notice.ROLE_ADMINISTRATOR;
        };
    }

    private static MemberId member(Form form) {
        return form.id("member").map(MemberId::new).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private static Role role(Form form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new InputProblem("", "Ce rôle n'existe pas.", "There is no such role."))));
    }

    private JteModel page(FormView view, String typed, String after) {
        String search = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        MemberId last = Form.identifier(after).map(MemberId::new).orElse(null);
        List<Member> found = members.search(search, last, ROWS + 1);
        List<Member> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? view.context()
                        .to()
                        .account()
                        .members(search, shown.getLast().id().value().toString())
                : null;
        return templates.administrationMembers(new MembersPage(view, search, after, shown, next));
    }

    private PageContext context(HttpRequest<?> request, String search, String after) {
        return contexts.of(request, routes -> routes.account().members(search, after));
    }
}
