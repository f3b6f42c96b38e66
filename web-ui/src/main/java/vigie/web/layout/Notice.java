package vigie.web.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/** What was just done, said on the page that comes next. The address carries one of these words, never a sentence. */
public enum Notice {
    SIGNED_OUT("deconnexion", "sign-out"),
    ACCOUNT_OPENED("compte", "account"),
    FIRST_ADMINISTRATOR("administration", "administration"),
    EMAIL_CONFIRMED("adresse", "email"),
    EMAIL_ASKED("courrier", "mail"),
    PROFILE("profil", "profile"),
    PASSWORD("mot-de-passe", "password"),
    NEW_PASSWORD("nouveau-mot-de-passe", "new-password"),
    SESSION("session", "session"),
    SESSIONS("sessions", "sessions"),
    TOTP_OFF("double-authentification", "second-factor"),
    TOTP_LIFTED("membre-sans-double-authentification", "member-without-second-factor"),
    EMAIL_WITHDRAWN("adresse-annulee", "email-withdrawn"),
    ROLE("role", "role"),
    SIGNED_OUT_EVERYWHERE("membre-deconnecte", "member-signed-out");

    private final String french;
    private final String english;

    Notice(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** The address with this notice. */
    public String on(String address, Language language) {
        return address + (address.contains("?") ? "&" : "?") + parameter(language) + "=" + word(language);
    }

    /** @param said the word in the address, null when there is none */
    static Optional<Notice> of(@Nullable String said, Language language) {
        return Arrays.stream(values())
                .filter(each -> each.word(language).equals(said))
                .findFirst();
    }

    /** The part of its text's key that is its own. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String parameter(Language language) {
        return language == Language.FR ? "fait" : "done";
    }

    private String word(Language language) {
        return language == Language.FR ? french : english;
    }
}
