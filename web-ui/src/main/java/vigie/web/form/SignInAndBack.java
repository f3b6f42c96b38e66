package vigie.web.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vigie.form.KeepForm;
import vigie.limit.ClientAddress;
import vigie.member.MemberId;
import vigie.refusal.InvalidInputException;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.form.FormView.Kept;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.Routes;

/**
 * Forms of members that take time to write: when the sign-in has run out meanwhile, what was typed is kept, its author
 * signs in, and finds the form as it was. The routes that such forms are posted to are open to everybody for this, and
 * such forms say whose they are ({@code component/author.jte}).
 */
@Singleton
public final class SignInAndBack {
    private static final String AUTHOR = "author";

    private final KeepForm keep;

    SignInAndBack(KeepForm keep) {
        this.keep = keep;
    }

    /** Does what the form asks for, if somebody is signed in; if not, keeps the form and has its author sign in. */
    public HttpResponse<?> answer(
            HttpRequest<?> request,
            PageContext context,
            Form form,
            ClientAddress client,
            Function<SignedIn, HttpResponse<?>> act) {
        SignedIn who = context.signedIn();
        if (who == null) {
            return signInAndBack(request, context, form, client);
        }
        HttpResponse<?> answer = act.apply(who);
        String key = form.text(Routes.KEPT);
        if (!key.isEmpty() && answer.code() < 400) {
            keep.forget(key, who.member());
        }
        return answer;
    }

    private HttpResponse<?> signInAndBack(
            HttpRequest<?> request, PageContext context, Form form, ClientAddress client) {
        String page = context.path();
        Optional<MemberId> author = form.id(AUTHOR).map(MemberId::new);
        if (author.isEmpty()) {
            return wayBack(context);
        }
        Map<String, String> typed = new HashMap<>(form.texts());
        typed.remove(AUTHOR);
        typed.remove(Routes.KEPT);
        try {
            String key = keep.keep(page, author.get(), typed, client.value());
            return FormAnswers.goTo(
                    request, context.to().account().signIn(Routes.withKept(page, key)), Notice.FORM_KEPT);
        } catch (RefusedException | InvalidInputException notKept) {
            // A flood, or no text at all.
            return wayBack(context);
        }
    }

    private static HttpResponse<?> wayBack(PageContext context) {
        return FormAnswers.goTo(context.to().account().signInAgain(context.path()));
    }

    /**
     * The form as its page shows it first.
     *
     * @param begun how it begins, unless it was kept
     */
    public FormView view(HttpRequest<?> request, PageContext context, Supplier<Form> begun) {
        SignedIn who = context.signedIn();
        String key = request.getParameters().get(Routes.KEPT, String.class, "");
        if (who == null || key.isEmpty()) {
            return new FormView(context, begun.get(), List.of());
        }
        return keep.open(context.path(), key, who.member())
                .map(fields -> {
                    Map<String, String> shown = new HashMap<>(fields);
                    shown.put(Routes.KEPT, key);
                    return new FormView(context, Form.showing(shown), List.of(), Kept.SHOWN);
                })
                .orElseGet(() -> new FormView(context, begun.get(), List.of(), Kept.GONE));
    }
}
