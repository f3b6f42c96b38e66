package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.once.NeverKept;
import vigie.api.parameter.Ids;
import vigie.api.parameter.QueryParameters;
import vigie.api.scope.SessionOnly;
import vigie.member.Password;
import vigie.personaltoken.MintPersonalToken;
import vigie.personaltoken.PersonalTokenId;
import vigie.personaltoken.PersonalTokens;
import vigie.personaltoken.RevokePersonalToken;
import vigie.personaltoken.TokenScope;
import vigie.personaltoken.TokenWish;
import vigie.session.SignedIn;

/** A member's personal tokens, for their own tools; no tool makes or ends one. */
@Controller("/api/v1/me/access-tokens")
@ExecuteOn("database")
@Secured("MEMBER")
@SessionOnly
class AccessTokensApi {
    private final PersonalTokens tokens;
    private final MintPersonalToken mint;
    private final RevokePersonalToken revoke;
    private final InstantSource time;

    AccessTokensApi(PersonalTokens tokens, MintPersonalToken mint, RevokePersonalToken revoke, InstantSource time) {
        this.tokens = tokens;
        this.mint = mint;
        this.revoke = revoke;
        this.time = time;
    }

    @Get
    AccessTokenListResponse list(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return AccessTokenListResponse.from(tokens.of(who.member(), time.instant()));
    }

    /**
     * Makes one: name, scopes, days; password too, when signing in is over a quarter of an hour ago. The token itself is in
     * this answer and nowhere else.
     */
    @Post
    @ExecuteOn("accounts")
    @NeverKept
    HttpResponse<MintedTokenResponse> mint(
            @Body @Nullable @Schema(implementation = AccountBody.AccessTokenWish.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        String name = fields.text("name");
        Set<TokenScope> scopes = scopes(fields);
        int days = fields.whole("days", 1, 365).orElse(0);
        String password = fields.textOrNull("password");
        fields.end();
        return HttpResponse.created(MintedTokenResponse.from(mint.mint(
                        who,
                        new TokenWish(name, scopes, days),
                        password == null ? null : new Password(password),
                        mint.seed())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Set<TokenScope> scopes(JsonFields fields) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        JsonNode list = fields.node("scopes");
        if (list == null || !list.isArray()) {
            fields.note("scopes", "Une liste est attendue.", "A list is expected.");
            return scopes;
        }
        for (JsonNode item : list.values()) {
            Arrays.stream(TokenScope.values())
                    .filter(scope -> item.isString() && scope.name().equals(item.getStringValue()))
                    .findFirst()
                    .ifPresentOrElse(
                            scopes::add,
                            () -> fields.note(
                                    "scopes",
                                    "Seules ces valeurs sont possibles : READ, CONTRIBUTE.",
                                    "Only these are possible: READ, CONTRIBUTE."));
        }
        return scopes;
    }

    @AnswersNothing
    @Delete("/{id}")
    HttpResponse<?> revoke(String id, SignedIn who) {
        revoke.revoke(who, Ids.read(id).map(PersonalTokenId::new).orElseThrow(RefusedRequest::notFound));
        return HttpResponse.noContent();
    }
}
