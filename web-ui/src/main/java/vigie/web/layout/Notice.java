package vigie.web.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was just done, said on the page that comes next. */
public enum Notice {
    SIGNED_OUT,
    ACCOUNT_OPENED,
    FIRST_ADMINISTRATOR,
    EMAIL_CONFIRMED,
    EMAIL_ASKED,
    PROFILE,
    PASSWORD,
    NEW_PASSWORD,
    SESSION,
    SESSIONS,
    TOKEN_REVOKED,
    TOTP_OFF,
    TOTP_LIFTED,
    EMAIL_WITHDRAWN,
    ROLE_MEMBER,
    ROLE_MODERATOR,
    ROLE_ADMINISTRATOR,
    SIGNED_OUT_EVERYWHERE,
    PROPOSED,
    STILL_TRUE,
    PLATFORM_PROPOSED,
    REMARK_SENT,
    APPEAL_SENT,
    DECIDED,
    DECIDED_FIRST,
    TAKEN_BACK,
    TIE,
    NO_TIE,
    EXPERIENCE_DRAFT,
    DRAFT_THROWN_AWAY,
    EXPERIENCE_SENT,
    EXPERIENCE_CONFIRMED,
    EXPERIENCE_WITHDRAWN,
    FORM_KEPT,
    FOLLOWING,
    FOLLOWED_NO_MORE,
    FOLLOW_FREQUENCY;

    /**
     * A notice and the name that it speaks of.
     *
     * @param name empty when it speaks of nobody
     */
    public record Done(Notice notice, String name) {
        private static final String SIGN = ".";

        /** As a cookie holds it: one of our words and a name, never a sentence. */
        String written() {
            return notice.key() + SIGN + SiteCookie.written(name);
        }

        /** What {@link #written} wrote; empty for anything else. */
        static Optional<Done> read(String written) {
            int sign = written.indexOf(SIGN);
            String key = sign < 0 ? written : written.substring(0, sign);
            String name = sign < 0 ? "" : written.substring(sign + SIGN.length());
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .flatMap(notice -> SiteCookie.read(name).map(text -> new Done(notice, text)));
        }
    }

    public Done about(String name) {
        return new Done(this, name);
    }

    public Done aboutNobody() {
        return about("");
    }

    /** The part of its text's key that is its own. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
