package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Schema;
import vigie.api.body.JsonFields;
import vigie.api.http.AnswersNothing;
import vigie.api.once.NeverKept;
import vigie.limit.ClientAddress;
import vigie.member.Password;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.EndSessions;
import vigie.session.RenewSession;
import vigie.session.SignIn;
import vigie.session.Tokens;

/** Signing in, staying signed in, signing out. */
@Controller("/api/v1")
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
@NeverKept
class LoginApi {
    private final SignIn signIn;
    private final RenewSession renewal;
    private final EndSessions ends;

    LoginApi(SignIn signIn, RenewSession renewal, EndSessions ends) {
        this.signIn = signIn;
        this.renewal = renewal;
        this.ends = ends;
    }

    @Post("/login")
    @ExecuteOn("accounts")
    HttpResponse<TokenResponse> login(
            @Body @Nullable @Schema(implementation = SessionBody.Login.class) JsonNode body,
            ClientAddress client,
            HttpRequest<?> request) {
        JsonFields fields = new JsonFields(body);
        String email = fields.text("email");
        Password password = new Password(fields.text("password"));
        String code = fields.textOrNull("totp");
        fields.end();
        String device = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return answer(
                signIn.signIn(new SignIn.Attempt(email, password, code, client.value(), device == null ? "" : device)));
    }

    @Post("/token")
    HttpResponse<TokenResponse> renew(
            @Body @Nullable @Schema(implementation = SessionBody.Refresh.class) JsonNode body) {
        return answer(renewal.renew(refreshToken(body)).orElseThrow(() -> new RefusedException(Refusal.SESSION_ENDED)));
    }

    @AnswersNothing
    @Post("/logout")
    HttpResponse<?> logout(@Body @Nullable @Schema(implementation = SessionBody.Refresh.class) JsonNode body) {
        ends.signOut(refreshToken(body));
        return HttpResponse.noContent();
    }

    private static String refreshToken(@Nullable JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("refreshToken");
        fields.end();
        return token;
    }

    private static HttpResponse<TokenResponse> answer(Tokens tokens) {
        return HttpResponse.ok(TokenResponse.from(tokens)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
