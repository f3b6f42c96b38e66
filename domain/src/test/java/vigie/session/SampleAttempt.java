package vigie.session;

import org.jspecify.annotations.Nullable;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.session.SignIn.Attempt;

/** Marie signs in as she should; and what she types otherwise. */
final class SampleAttempt {
    static final String CLIENT = "192.0.2.7";
    static final String EMAIL = "marie.dupont@exemple.fr";

    private SampleAttempt() {}

    static Attempt right() {
        return withCode(null);
    }

    static Attempt withEmail(String email) {
        return new Attempt(email, SampleMember.PASSWORD, null, CLIENT, "Firefox");
    }

    static Attempt withPassword(Password password) {
        return new Attempt(EMAIL, password, null, CLIENT, "Firefox");
    }

    static Attempt wrong() {
        return withPassword(SampleMember.ANOTHER);
    }

    static Attempt withCode(@Nullable String code) {
        return new Attempt(EMAIL, SampleMember.PASSWORD, code, CLIENT, "Firefox");
    }

    static Attempt from(String client, Attempt attempt) {
        return new Attempt(attempt.email(), attempt.password(), attempt.code(), client, attempt.device());
    }
}
