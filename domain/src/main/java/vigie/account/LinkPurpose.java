package vigie.account;

import java.time.Duration;

/** What the link in a letter is for, and how long it serves. */
public enum LinkPurpose {
    PASSWORD_RESET(Duration.ofHours(1)),
    EMAIL_CHANGE(Duration.ofHours(24)),
    FIRST_ADMINISTRATOR(Duration.ofHours(24)),
    /** The password was right; the code of the second factor is still to come. */
    SIGN_IN(Duration.ofMinutes(10)),
    /** Has opened an account: it does nothing more, but a second tap on it is answered alike. */
    ACCOUNT_OPENED(Duration.ofMinutes(10)),
    /** Has changed an address; likewise. */
    ADDRESS_CHANGED(Duration.ofMinutes(10));

    private final Duration serves;

    LinkPurpose(Duration serves) {
        this.serves = serves;
    }

    Duration serves() {
        return serves;
    }
}
