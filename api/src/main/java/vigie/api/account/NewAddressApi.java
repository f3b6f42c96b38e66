package vigie.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import vigie.account.ChangeEmail;
import vigie.api.account.ExportResponse.PendingAddress;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.QueryParameters;
import vigie.session.SignedIn;

/** The addresses that a member asked for ({@code PATCH /me}) and that nobody has confirmed yet. */
@Controller("/api/v1/me/new-addresses")
@ExecuteOn("database")
@Secured("MEMBER")
class NewAddressApi {
    private final ChangeEmail change;

    NewAddressApi(ChangeEmail change) {
        this.change = change;
    }

    /** The one that was asked for last comes first. */
    @Serdeable
    record NewAddressesResponse(List<PendingAddress> items) {}

    @Get
    NewAddressesResponse waiting(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return new NewAddressesResponse(
                change.waiting(who).stream().map(PendingAddress::from).toList());
    }

    /** One more link, to the address that was asked for last. */
    @AnswersNothing
    @Post("/letters")
    HttpResponse<?> sendAgain(SignedIn who) {
        change.sendAgain(who);
        return HttpResponse.accepted();
    }

    /** No link sent so far serves any more. */
    @AnswersNothing
    @Delete
    HttpResponse<?> withdraw(SignedIn who) {
        change.withdraw(who);
        return HttpResponse.noContent();
    }
}
