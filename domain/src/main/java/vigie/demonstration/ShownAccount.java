package vigie.demonstration;

import java.util.Locale;

/** The accounts that a demonstration shows to whoever wants to try a role. */
public enum ShownAccount {
    MEMBER("Camille Vasseur"),
    MODERATOR("Hélène Marchal"),
    SECOND_MODERATOR("Olivier Tessier"),
    ADMINISTRATOR("Nadia Ferrand");

    /** Of every invented coach: it is no secret, and shown where one signs in. */
    public static final String PASSWORD = "visite-de-demonstration";

    private final String displayName;

    ShownAccount(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return Coach.emailOf(displayName);
    }

    /** In the pages' words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
