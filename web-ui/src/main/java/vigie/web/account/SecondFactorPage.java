package vigie.web.account;

import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.session.SignedIn;
import vigie.totp.TotpSecret;
import vigie.web.form.FormView;

/**
 * A member's second factor: off, about to be switched on, or on.
 *
 * @param enrolment null unless it is about to be switched on
 * @param codesLeft how many recovery codes are left, when it is on
 * @param needsPassword whether switching it on asks for the password: the session is no longer fresh
 * @param seed of the recovery codes that a form of this page gives
 */
public record SecondFactorPage(
        FormView form,
        SignedIn who,
        boolean on,
        @Nullable Enrolment enrolment,
        int codesLeft,
        boolean needsPassword,
        String seed) {

    /**
     * What an app has to know.
     *
     * @param uri for an app on the same device
     * @param groups the secret in groups of four, to be typed
     */
    public record Enrolment(QrPicture qr, String uri, String groups) {
        static Enrolment of(TotpSecret secret, String site, Member member) {
            String uri = secret.uri(site, member.email().value());
            return new Enrolment(QrPicture.of(uri), uri, secret.base32().replaceAll("(.{4})(?=.)", "$1 "));
        }

        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }
}
