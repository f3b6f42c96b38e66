package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.account.ChangeAccount;
import vigie.account.DeleteAccount;
import vigie.account.ExportAccount;
import vigie.account.HeldData;
import vigie.api.body.JsonFields;
import vigie.api.http.AnswersNothing;
import vigie.api.language.Languages;
import vigie.api.parameter.QueryParameters;
import vigie.experience.LeaveExperiences.Choice;
import vigie.language.Language;
import vigie.member.Password;
import vigie.session.SignedIn;

/** A member's own account. */
@Controller("/api/v1/me")
@ExecuteOn("database")
@Secured("MEMBER")
class MeApi {
    private static final Map<String, Choice> CHOICES =
            Map.of(Choice.WITHDRAW.name(), Choice.WITHDRAW, Choice.KEEP_WITHOUT_NAME.name(), Choice.KEEP_WITHOUT_NAME);

    private final ExportAccount account;
    private final ChangeAccount change;
    private final DeleteAccount deletion;

    MeApi(ExportAccount account, ChangeAccount change, DeleteAccount deletion) {
        this.account = account;
        this.change = change;
        this.deletion = deletion;
    }

    @Get
    MeResponse me(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        return MeResponse.from(account.member(who), who.role(), who.totp());
    }

    /**
     * Changes what is given, all of it or nothing: displayName, language; email (which counts once confirmed at the new
     * address) and password (the new one), both only with currentPassword.
     */
    @Patch
    @ExecuteOn("accounts")
    MeResponse change(
            @Body @Nullable @Schema(implementation = AccountBody.AccountChange.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        String name = fields.textOrNull("displayName");
        Language language = fields.choice("language", Languages.BY_TAG).orElse(null);
        String email = fields.textOrNull("email");
        String password = fields.textOrNull("password");
        boolean needsPassword = email != null || password != null;
        Password present =
                new Password(needsPassword ? fields.text("currentPassword") : given(fields, "currentPassword"));
        fields.end();
        change.change(
                who,
                new ChangeAccount.Wish(name, language, email, password == null ? null : new Password(password)),
                present);
        return MeResponse.from(account.member(who), who.role(), who.totp());
    }

    private static String given(JsonFields fields, String name) {
        String text = fields.textOrNull(name);
        return text == null ? "" : text;
    }

    @AnswersNothing
    @Delete
    @ExecuteOn("accounts")
    HttpResponse<?> delete(
            @Body @Nullable @Schema(implementation = AccountBody.AccountDeletion.class) JsonNode body, SignedIn who) {
        JsonFields fields = new JsonFields(body);
        Password present = new Password(fields.text("password"));
        fields.text("experiences");
        Optional<Choice> experiences = fields.choice("experiences", CHOICES);
        fields.end();
        deletion.delete(who, present, experiences.orElseThrow());
        return HttpResponse.noContent();
    }

    @Get("/export")
    ExportResponse export(HttpRequest<?> request, SignedIn who) {
        QueryParameters.allowOnly(request, Set.of());
        HeldData held = account.export(who);
        return ExportResponse.from(held);
    }
}
