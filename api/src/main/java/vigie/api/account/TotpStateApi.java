package vigie.api.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import java.util.Set;
import vigie.account.ExportAccount;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.QueryParameters;
import vigie.api.scope.SessionOnly;
import vigie.session.SignedIn;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;
import vigie.totp.SwitchTotp;

/** How a member's second factor stands, and the end of one that was begun and not confirmed. */
@Controller("/api/v1/me/totp")
@ExecuteOn("database")
@Secured("MEMBER")
class TotpStateApi {
    private final SecondFactors factors;
    private final SwitchTotp totp;
    private final ExportAccount account;

    TotpStateApi(SecondFactors factors, SwitchTotp totp, ExportAccount account) {
        this.factors = factors;
        this.totp = totp;
        this.account = account;
    }

    /**
     * @param on whether it counts
     * @param started whether a secret waits to be confirmed: it is not shown again, another can be asked for
     * @param recoveryCodesLeft 0 while it is not on
     */
    @Serdeable
    record StateResponse(boolean on, boolean started, int recoveryCodesLeft) {}

    @Get
    @SessionOnly
    StateResponse state(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        Optional<SecondFactor> factor = factors.of(who.member());
        boolean on = factor.map(SecondFactor::on).orElse(false);
        return new StateResponse(on, factor.isPresent() && !on, on ? factors.recoveryCodesLeft(who.member()) : 0);
    }

    /** Forgets a secret that nobody confirmed; one that counts stays. */
    @AnswersNothing
    @Delete("/start")
    HttpResponse<?> giveUp(SignedIn who) {
        totp.giveUp(account.member(who));
        return HttpResponse.noContent();
    }
}
