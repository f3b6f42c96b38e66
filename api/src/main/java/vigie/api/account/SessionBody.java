package vigie.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs send to sign in, to stay signed in and to sign out, as the API's description shows it. */
final class SessionBody {
    private SessionBody() {}

    /**
     * Who signs in.
     *
     * @param email the account's address
     * @param password the account's password
     * @param totp the code of the authenticator app, or a recovery code: expected when the account has a second factor
     */
    record Login(
            @Schema(format = "email") String email,
            @Schema(format = "password") String password,
            @Nullable String totp) {}

    /**
     * A session.
     *
     * @param refreshToken the newest that was given for this session
     */
    record Refresh(String refreshToken) {}
}
