package vigie.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vigie.member.EmailAddress;
import vigie.web.form.Form;
import vigie.web.form.FormAnswers;
import vigie.web.layout.SiteCookie;

/**
 * The address that a letter was just asked for, kept in the reader's own browser for as long as it takes to look for the
 * letter: shown back, so that a slip is seen, and not to be typed again.
 */
final class MailedAddress {
    private static final SiteCookie COOKIE = new SiteCookie("vigie-address");
    private static final Duration KEPT = Duration.ofMinutes(30);

    private MailedAddress() {}

    /** Leads on, and keeps what was typed. */
    static HttpResponse<?> keep(HttpRequest<?> request, String typed, String next) {
        MutableHttpResponse<?> response = FormAnswers.goTo(next);
        return response.cookie(COOKIE.holding(request, SiteCookie.written(typed.strip()), KEPT));
    }

    static Optional<EmailAddress> of(HttpRequest<?> request) {
        return COOKIE.value(request).flatMap(SiteCookie::read).flatMap(EmailAddress::of);
    }

    /** A form that nobody has sent yet, with the address in it when it is known. */
    static Form form(HttpRequest<?> request) {
        return Form.showing(Map.of("email", of(request).map(EmailAddress::value).orElse("")));
    }
}
