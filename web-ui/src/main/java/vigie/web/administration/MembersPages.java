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
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import vigie.totp.SecondFactors;
import vigie.web.administration.MemberConfirmationPage.Act;
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
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.LAST_ADMINISTRATOR, new Words("", "members.last"),
            Refusal.NOT_FOUND, new Words("", "members.gone"));

    private final Members members;
    private final SecondFactors factors;
    private final GiveRole giveRole;
    private final EndSessions ends;
    private final PageContexts contexts;
    private final Templates templates;

    MembersPages(
            Members members,
            SecondFactors factors,
            GiveRole giveRole,
            EndSessions ends,
            PageContexts contexts,
            Templates templates) {
        this.members = members;
        this.factors = factors;
        this.giveRole = giveRole;
        this.ends = ends;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/administration/membres", "/en/administration/members"})
    JteModel list(HttpRequest<?> request) {
        MembersPlace place = MembersPlace.in(request.getParameters());
        return page(FormView.fresh(context(request, place)), place);
    }

    @Post(uris = {"/administration/membres", "/en/administration/members"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        MembersPlace place = MembersPlace.in(form);
        PageContext context = context(request, place);
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    Member member = member(form);
                    Role role = form.text("act").equals(Act.SIGN_OUT.key()) ? null : role(form);
                    Act grave = grave(member, role);
                    if (grave != null && !form.ticked("sure")) {
                        return FormAnswers.goTo(asking(context, grave, member, place));
                    }
                    return role == null
                            ? signOut(request, context, member, who)
                            : give(request, context, member, role, who);
                },
                view -> page(view, place));
    }

    // Whoever administers gives roles to others; and on whoever is signed out, work may be lost.
    private static @Nullable Act grave(Member member, @Nullable Role role) {
        if (role == null) {
            return Act.SIGN_OUT;
        }
        return role == Role.ADMINISTRATOR && member.role() != role ? Act.ADMINISTRATOR : null;
    }

    private static String asking(PageContext context, Act act, Member member, MembersPlace place) {
        return context.to()
                .account()
                .memberConfirmation(
                        act.key(), member.id().value().toString(), place.search(), place.role(), place.after());
    }

    private HttpResponse<?> give(HttpRequest<?> request, PageContext context, Member member, Role role, SignedIn who) {
        Member changed = giveRole.give(member.id(), role);
        // Whoever stepped down may not see this page again.
        boolean steppedDown = changed.id().equals(who.member()) && changed.role() != Role.ADMINISTRATOR;
        return FormAnswers.goTo(
                request,
                steppedDown ? context.to().account().overview() : context.path(),
                given(changed.role()).about(changed.displayName()));
    }

    private HttpResponse<?> signOut(HttpRequest<?> request, PageContext context, Member member, SignedIn who) {
        ends.endAllOf(member.id());
        if (member.id().equals(who.member())) {
            return FormAnswers.goTo(request, context.to().account().signIn(), Notice.SIGNED_OUT);
        }
        return FormAnswers.goTo(request, context.path(), Notice.SIGNED_OUT_EVERYWHERE.about(member.displayName()));
    }

    private static Notice given(Role role) {
        return switch (role) {
            case MEMBER -> Notice.ROLE_MEMBER;
            case MODERATOR -> Notice.ROLE_MODERATOR;
            case ADMINISTRATOR -> Notice.ROLE_ADMINISTRATOR;
        };
    }

    private Member member(Form form) {
        return form.id("member")
                .map(MemberId::new)
                .flatMap(members::withId)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private static Role role(Form form) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(form.text("role")))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new InputProblem("", "Ce rôle n'existe pas.", "There is no such role."))));
    }

    private JteModel page(FormView view, MembersPlace place) {
        List<Member> found = members.search(place.filter(), place.last(), ROWS + 1);
        List<Member> shown = found.subList(0, Math.min(ROWS, found.size()));
        String next = found.size() > ROWS
                ? place.following(shown.getLast().id())
                        .address(view.context().to().account())
                : null;
        Set<MemberId> protectedOnes =
                factors.onAmong(shown.stream().map(Member::id).toList());
        return templates.administrationMembers(
                new MembersPage(view, place, members.count(place.filter()), shown, protectedOnes, next));
    }

    private PageContext context(HttpRequest<?> request, MembersPlace place) {
        return contexts.of(request, routes -> place.address(routes.account()));
    }
}
