package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Schema;
import vigie.account.ConfirmAddress;
import vigie.account.RegisterMember;
import vigie.account.RequestPasswordReset;
import vigie.account.ResetPassword;
import vigie.api.body.JsonFields;
import vigie.api.http.AnswersNothing;
import vigie.api.language.Languages;
import vigie.language.Language;
import vigie.limit.ClientAddress;
import vigie.member.Password;

/** Opening an account, and coming back to one whose password is lost. */
@Controller("/api/v1/accounts")
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
class AccountApi {
    private final RegisterMember registration;
    private final ConfirmAddress confirmation;
    private final RequestPasswordReset resetRequest;
    private final ResetPassword reset;

    AccountApi(
            RegisterMember registration,
            ConfirmAddress confirmation,
            RequestPasswordReset resetRequest,
            ResetPassword reset) {
        this.registration = registration;
        this.confirmation = confirmation;
        this.resetRequest = resetRequest;
        this.reset = reset;
    }

    /** The same answer whether or not the address is known. */
    @AnswersNothing
    @Post
    @ExecuteOn("accounts")
    @Status(HttpStatus.ACCEPTED)
    void register(
            @Body @Nullable @Schema(implementation = AccountBody.Registration.class) JsonNode body,
            ClientAddress client) {
        JsonFields fields = new JsonFields(body);
        String email = fields.text("email");
        Password password = new Password(fields.text("password"));
        String displayName = fields.text("displayName");
        Language language = fields.choice("language", Languages.BY_TAG).orElse(Language.FR);
        fields.end();
        registration.register(new RegisterMember.Wish(email, password, displayName, language, client.value()));
    }

    @AnswersNothing
    @Post("/confirmation")
    HttpResponse<?> confirm(@Body @Nullable @Schema(implementation = AccountBody.LetterToken.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("token");
        fields.end();
        confirmation.confirm(token);
        return HttpResponse.noContent();
    }

    @AnswersNothing
    @Post("/password-reset")
    @Status(HttpStatus.ACCEPTED)
    void requestReset(
            @Body @Nullable @Schema(implementation = AccountBody.LostPassword.class) JsonNode body,
            ClientAddress client) {
        JsonFields fields = new JsonFields(body);
        String email = fields.text("email");
        fields.end();
        resetRequest.request(email, client.value());
    }

    @AnswersNothing
    @Put("/password-reset")
    @ExecuteOn("accounts")
    HttpResponse<?> reset(@Body @Nullable @Schema(implementation = AccountBody.NewPassword.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("token");
        Password password = new Password(fields.text("password"));
        fields.end();
        reset.reset(token, password);
        return HttpResponse.noContent();
    }
}
