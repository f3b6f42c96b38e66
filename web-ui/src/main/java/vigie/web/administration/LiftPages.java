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
import java.util.Map;
import vigie.account.LiftSecondFactor;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.ProveAgain;
import vigie.session.SignedIn;
import vigie.totp.CheckSecondFactor;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** For a member who lost telephone and recovery codes. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("ADMINISTRATOR")
class LiftPages {
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("password", "form.password.wrong"),
            Refusal.PASSWORD_REQUIRED, new Words("password", "totp.password"),
            Refusal.OWN_ACCOUNT, new Words("", "lift.own"),
            Refusal.TOTP_NOT_ON, new Words("", "totp.already-off"));

    private final Members members;
    private final LiftSecondFactor lift;
    private final CheckSecondFactor secondFactor;
    private final ProveAgain again;
    private final PageContexts contexts;
    private final Templates templates;

    LiftPages(
            Members members,
            LiftSecondFactor lift,
            CheckSecondFactor secondFactor,
            ProveAgain again,
            PageContexts contexts,
            Templates templates) {
        this.members = members;
        this.lift = lift;
        this.secondFactor = secondFactor;
        this.again = again;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(
            uris = {
                "/administration/membres/{id}/double-authentification",
                "/en/administration/members/{id}/second-factor"
            })
    JteModel form(String id, HttpRequest<?> request, SignedIn who) {
        Member member = member(id);
        return page(FormView.fresh(context(request, member)), member, who);
    }

    @Post(
            uris = {
                "/administration/membres/{id}/double-authentification",
                "/en/administration/members/{id}/second-factor"
            })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> lift(String id, @Body Form form, HttpRequest<?> request, SignedIn who) {
        Member member = member(id);
        PageContext context = context(request, member);
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> {
                    lift.lift(who, member.id(), form.ticked("password") ? form.password("password") : null);
                    return FormAnswers.goTo(request, context.to().account().members(), Notice.TOTP_LIFTED);
                },
                view -> page(view, member, who));
    }

    private Member member(String id) {
        return Form.identifier(id)
                .flatMap(read -> members.withId(new MemberId(read)))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private JteModel page(FormView view, Member member, SignedIn who) {
        boolean own = member.id().equals(who.member());
        return templates.administrationLift(
                new LiftPage(view, member, secondFactor.isOn(member), own, again.needsPassword(who)));
    }

    private PageContext context(HttpRequest<?> request, Member member) {
        return contexts.of(
                request, routes -> routes.account().lift(member.id().value().toString()));
    }
}
