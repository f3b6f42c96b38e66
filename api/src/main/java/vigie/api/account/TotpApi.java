package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vigie.account.ExportAccount;
import vigie.api.body.JsonFields;
import vigie.api.http.AnswersNothing;
import vigie.api.once.NeverKept;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SiteName;
import vigie.session.ProveAgain;
import vigie.session.SignedIn;
import vigie.totp.RecoveryCode;
import vigie.totp.SwitchTotp;
import vigie.totp.TotpSecret;

/** A member's second factor. */
@Controller("/api/v1/me/totp")
@ExecuteOn("database")
@Secured("MEMBER")
@NeverKept
class TotpApi {
    private final SwitchTotp totp;
    private final ProveAgain again;
    private final ExportAccount account;
    private final SiteName site;

    /**
     * What an authenticator app needs.
     *
     * @param secret in Base32
     * @param otpauthUri the same as an app reads it from a QR code
     */
    @Serdeable
    record StartResponse(String secret, String otpauthUri) {}

    /** @param recoveryCodes shown this once */
    @Serdeable
    record CodesResponse(List<String> recoveryCodes) {}

    TotpApi(SwitchTotp totp, ProveAgain again, ExportAccount account, SiteName site) {
        this.totp = totp;
        this.again = again;
        this.account = account;
        this.site = site;
    }

    /** @param body none, or the password: asked for when signing in is over a quarter of an hour ago */
    @Post
    @ExecuteOn("accounts")
    HttpResponse<StartResponse> start(
            @Body @Nullable @Schema(implementation = AccountBody.Proof.class) JsonNode body, SignedIn who) {
        Member member = account.member(who);
        again.prove(who, member, body == null ? null : password(body));
        TotpSecret secret = totp.start(member);
        return secretly(new StartResponse(
                secret.base32(), secret.uri(site.value(), member.email().value())));
    }

    @Put
    HttpResponse<CodesResponse> confirm(
            @Body @Nullable @Schema(implementation = AccountBody.Code.class) JsonNode body, SignedIn who) {
        return codes(totp.confirm(account.member(who), code(body), totp.seed()));
    }

    /** New recovery codes in place of those before. */
    @Post("/recovery-codes")
    HttpResponse<CodesResponse> renewCodes(
            @Body @Nullable @Schema(implementation = AccountBody.Code.class) JsonNode body, SignedIn who) {
        return codes(totp.renewCodes(account.member(who), code(body), totp.seed()));
    }

    private static HttpResponse<CodesResponse> codes(List<RecoveryCode> codes) {
        return secretly(
                new CodesResponse(codes.stream().map(RecoveryCode::value).toList()));
    }

    @AnswersNothing
    @Delete
    HttpResponse<?> off(@Body @Nullable @Schema(implementation = AccountBody.Code.class) JsonNode body, SignedIn who) {
        totp.off(account.member(who), code(body));
        return HttpResponse.noContent();
    }

    private static @Nullable Password password(JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String text = fields.textOrNull("password");
        fields.end();
        return text == null ? null : new Password(text);
    }

    private static String code(@Nullable JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String code = fields.text("code");
        fields.end();
        return code;
    }

    private static <T> HttpResponse<T> secretly(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
