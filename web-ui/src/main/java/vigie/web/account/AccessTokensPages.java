package vigie.web.account;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpHeaders;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.personaltoken.MintPersonalToken;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.personaltoken.PersonalToken;
import vigie.personaltoken.PersonalTokenId;
import vigie.personaltoken.PersonalTokens;
import vigie.personaltoken.RevokePersonalToken;
import vigie.personaltoken.TokenScope;
import vigie.personaltoken.TokenSeed;
import vigie.personaltoken.TokenWish;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.ProveAgain;
import vigie.session.SignedIn;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.form.FormAnswers.Words;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

/** A member's personal tokens, for their own tools. */
@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class AccessTokensPages {
    private static final Map<Refusal, Words> REFUSALS = Map.of(
            Refusal.BAD_CREDENTIALS, new Words("password", "form.password.wrong"),
            Refusal.PASSWORD_REQUIRED, new Words("password", "totp.password"),
            Refusal.TOO_MANY_TOKENS, new Words("", "tokens.full"));

    private final PersonalTokens tokens;
    private final MintPersonalToken mint;
    private final RevokePersonalToken revoke;
    private final ProveAgain again;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    AccessTokensPages(
            PersonalTokens tokens,
            MintPersonalToken mint,
            RevokePersonalToken revoke,
            ProveAgain again,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.tokens = tokens;
        this.mint = mint;
        this.revoke = revoke;
        this.again = again;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/compte/jetons", "/en/account/tokens"})
    JteModel list(HttpRequest<?> request, SignedIn who) {
        // What most tools need, and no more.
        Form form = Form.showing(Map.of("scopes", AccessTokensPage.READS, "days", "90"));
        return page(new FormView(context(request), form, List.of()), who);
    }

    @Post(uris = {"/compte/jetons", "/en/account/tokens"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ExecuteOn("accounts")
    HttpResponse<?> change(@Body Form form, HttpRequest<?> request, SignedIn who) {
        PageContext context = context(request);
        return FormAnswers.answer(
                context,
                form,
                REFUSALS,
                () -> form.text("token").isEmpty() ? minted(context, form, who) : revoked(request, context, form, who),
                view -> page(view, who));
    }

    // The token is in this answer and nowhere else: there is no page to lead on to. Sent twice, or loaded again, the
    // form
    // gives the same one, for its seed is the same.
    private HttpResponse<?> minted(PageContext context, Form form, SignedIn who) {
        Minted minted = mint.mint(
                who,
                new TokenWish(form.text("name"), scopes(form), days(form)),
                form.ticked("password") ? form.password("password") : null,
                TokenSeed.of(form.text("seed")).orElseGet(mint::seed));
        return HttpResponse.ok(templates.accountMintedToken(new MintedTokenPage(context, minted)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Set<TokenScope> scopes(Form form) {
        return switch (form.text("scopes")) {
            case AccessTokensPage.READS -> Set.of(TokenScope.READ);
            case AccessTokensPage.CONTRIBUTES -> Set.of(TokenScope.READ, TokenScope.CONTRIBUTE);
            default -> Set.of();
        };
    }

    private static int days(Form form) {
        return TokenWish.DAYS.stream()
                .filter(days -> String.valueOf(days).equals(form.text("days")))
                .findFirst()
                .orElse(0);
    }

    private HttpResponse<?> revoked(HttpRequest<?> request, PageContext context, Form form, SignedIn who) {
        PersonalTokenId id =
                form.id("token").map(PersonalTokenId::new).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        // Over already, by a second click or from elsewhere: that is what was asked for.
        Optional<PersonalToken> known = tokens.heldOf(who.member()).stream()
                .filter(token -> token.id().equals(id))
                .findFirst();
        PersonalToken token = known.orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (token.lasts(time.instant())) {
            revoke.revoke(who, id);
        }
        return FormAnswers.goTo(request, context.path(), Notice.TOKEN_REVOKED.about(token.name()));
    }

    private JteModel page(FormView view, SignedIn who) {
        List<AccessTokensPage.Line> lines = tokens.of(who.member(), time.instant()).stream()
                .map(token -> AccessTokensPage.Line.of(view.context(), token))
                .toList();
        return templates.accountAccessTokens(new AccessTokensPage(
                view, lines, again.needsPassword(who), mint.seed().value()));
    }

    private PageContext context(HttpRequest<?> request) {
        return contexts.of(request, routes -> routes.account().tokens());
    }
}
