package vigie.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.experience.LeaveExperiences;
import vigie.language.Language;
import vigie.member.PasswordRules;
import vigie.member.Role;
import vigie.personaltoken.TokenScope;
import vigie.personaltoken.TokenWish;

/** What programs send about accounts, as the API's description shows it. */
final class AccountBody {
    private AccountBody() {}

    /**
     * Who opens an account.
     *
     * @param email where the letter with the link goes
     * @param password at least 15 characters, and none of those that everybody tries
     * @param displayName as others may read it, at most 80 characters
     * @param language of letters; French when it is absent
     */
    record Registration(
            @Schema(format = "email", maxLength = 254) String email,

            @Schema(format = "password", minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
            String password,

            @Schema(maxLength = 80) String displayName,
            @Nullable Language language) {}

    /**
     * The way out of a letter.
     *
     * @param token from the link in the letter
     */
    record LetterToken(String token) {}

    /**
     * Whose password is lost.
     *
     * @param email the account's address
     */
    record LostPassword(
            @Schema(format = "email", maxLength = 254) String email) {}

    /**
     * A new password in place of a lost one.
     *
     * @param token from the link in the letter
     * @param password the new one
     */
    record NewPassword(
            String token,

            @Schema(format = "password", minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
            String password) {}

    /**
     * What changes in one's own account; what is absent stays.
     *
     * @param displayName as others may read it, at most 80 characters
     * @param language of letters
     * @param email a new address, which counts once the letter sent there is confirmed
     * @param password a new password; every other session ends
     * @param currentPassword expected with a new address or password
     */
    record AccountChange(
            @Schema(maxLength = 80) @Nullable String displayName,
            @Nullable Language language,

            @Schema(format = "email", maxLength = 254) @Nullable
            String email,

            @Schema(format = "password", minLength = PasswordRules.SHORTEST, maxLength = PasswordRules.LONGEST)
            @Nullable
            String password,

            @Schema(format = "password") @Nullable String currentPassword) {}

    /**
     * How an account ends.
     *
     * @param password the account's, once more
     * @param experiences what becomes of those that are published: withdrawn, or kept without a name
     */
    record AccountDeletion(@Schema(format = "password") String password, LeaveExperiences.Choice experiences) {}

    /**
     * Who asks, proved again.
     *
     * @param password expected when signing in was over a quarter of an hour ago
     */
    record Proof(@Schema(format = "password") @Nullable String password) {}

    /**
     * A code of the second factor.
     *
     * @param code of the authenticator app, or a recovery code where one serves
     */
    record Code(String code) {}

    /**
     * A personal token to make.
     *
     * @param name by which its member knows it
     * @param scopes READ, or READ and CONTRIBUTE
     * @param days that it lasts: 30, 90 or 365
     * @param password expected when signing in was over a quarter of an hour ago
     */
    record AccessTokenWish(
            @Schema(maxLength = TokenWish.LONGEST_NAME) String name,
            Set<TokenScope> scopes,
            @Schema(minimum = "30", maximum = "365") int days,
            @Schema(format = "password") @Nullable String password) {}

    /**
     * What a member may do from now on.
     *
     * @param role the new one
     */
    record RoleChange(Role role) {}
}
