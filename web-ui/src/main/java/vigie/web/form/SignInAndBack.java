package vigie.web.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vigie.form.KeepForm;
import vigie.limit.ClientAddress;
import vigie.refusal.InvalidInputException;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.layout.Routes;

/**
 * Forms of members that take time to write: when the sign-in has run out meanwhile, what was typed is kept, its author
 * signs in, and finds the form as it was. The routes that such forms are posted to are open to everybody for this.
 */
@Singleton
public final class SignInAndBack {
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
        return who == null ? signInAndBack(request, context, form, client) : act.apply(who);
    }

    private HttpResponse<?> signInAndBack(
            HttpRequest<?> request, PageContext context, Form form, ClientAddress client) {
        String page = context.path();
        try {
            String key = keep.keep(page, form.texts(), client.value());
            return FormAnswers.goTo(
                    request, context.to().account().signIn(Routes.withKept(page, key)), Notice.FORM_KEPT);
        } catch (RefusedException | InvalidInputException notKept) {
            // A flood, or no text at all: the way back is left.
            return FormAnswers.goTo(context.to().account().signInAgain(page));
        }
    }

    /**
     * The form as its page shows it first.
     *
     * @param begun how it begins, unless it was kept
     */
    public FormView view(HttpRequest<?> request, PageContext context, Supplier<Form> begun) {
        return kept(request, context)
                .map(fields -> new FormView(context, Form.showing(fields), List.of(), /* recovered= */ true))
                .orElseGet(() -> new FormView(context, begun.get(), List.of()));
    }

    private Optional<Map<String, String>> kept(HttpRequest<?> request, PageContext context) {
        SignedIn who = context.signedIn();
        return who == null
                ? Optional.empty()
                : Optional.ofNullable(request.getParameters().get(Routes.KEPT))
                        .flatMap(key -> keep.open(context.path(), key, who.member()));
    }
}
