package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/** The addresses of the account pages in one language. */
public record AccountRoutes(Language language) {
    /** The parameter that says where to go once signed in. */
    public static final String AFTERWARDS = "suite";

    /** The parameter that says that a session is over. */
    public static final String ENDED = "session";

    public String overview() {
        return either("/compte", "/en/account");
    }

    public String register() {
        return either("/compte/inscription", "/en/account/register");
    }

    /** After a registration. */
    public String registered() {
        return either("/compte/inscription/courrier", "/en/account/register/mail");
    }

    public String confirmation(String token) {
        return Query.of("token", token).after(either("/compte/confirmation", "/en/account/confirmation"));
    }

    public String signIn() {
        return either("/compte/connexion", "/en/account/sign-in");
    }

    /** @param afterwards where to go then, from {@link LocalAddress}; null for the account */
    public String signIn(@Nullable String afterwards) {
        return afterwards == null ? signIn() : Query.of(AFTERWARDS, afterwards).after(signIn());
    }

    /** The same for who was signed in until now. */
    public String signInAgain(String afterwards) {
        return Query.of(ENDED, either("finie", "ended")).after(signIn(afterwards));
    }

    public String signInCode() {
        return either("/compte/connexion/code", "/en/account/sign-in/code");
    }

    /** @param afterwards as for {@link #signIn(String)} */
    public String signInCode(@Nullable String afterwards) {
        return afterwards == null
                ? signInCode()
                : Query.of(AFTERWARDS, afterwards).after(signInCode());
    }

    public String signOut() {
        return either("/compte/deconnexion", "/en/account/sign-out");
    }

    public String forgottenPassword() {
        return either("/compte/mot-de-passe-oublie", "/en/account/forgotten-password");
    }

    /** After a request for a new password. */
    public String passwordRequested() {
        return either("/compte/mot-de-passe-oublie/courrier", "/en/account/forgotten-password/mail");
    }

    public String newPassword(String token) {
        return Query.of("token", token).after(either("/compte/nouveau-mot-de-passe", "/en/account/new-password"));
    }

    public String firstAdministrator(String token) {
        return Query.of("token", token)
                .after(either("/compte/premier-administrateur", "/en/account/first-administrator"));
    }

    public String profile() {
        return either("/compte/profil", "/en/account/profile");
    }

    public String email() {
        return either("/compte/adresse", "/en/account/email");
    }

    public String password() {
        return either("/compte/mot-de-passe", "/en/account/password");
    }

    public String sessions() {
        return either("/compte/sessions", "/en/account/sessions");
    }

    public String secondFactor() {
        return either("/compte/double-authentification", "/en/account/second-factor");
    }

    /** Personal tokens, for a member's own tools. */
    public String tokens() {
        return either("/compte/jetons", "/en/account/tokens");
    }

    public String data() {
        return either("/compte/donnees", "/en/account/data");
    }

    public String export() {
        return data() + "/export";
    }

    public String farewell() {
        return either("/compte/adieu", "/en/account/farewell");
    }

    public String members() {
        return either("/administration/membres", "/en/administration/members");
    }

    /** The second factor of a member who lost it. */
    public String lift(String member) {
        return members() + "/" + encoded(member) + either("/double-authentification", "/second-factor");
    }

    /**
     * @param search what to look for, empty for all
     * @param role empty for any
     * @param after the last member of the page before, empty for the first page
     */
    public String members(String search, String role, String after) {
        return place(Query.of("q", search), role, after).after(members());
    }

    /** Asks whether it is meant, before something is done to a member. */
    public String memberConfirmation() {
        return members() + "/confirmation";
    }

    /** As {@link #members(String, String, String)}, the place in the list to come back to. */
    public String memberConfirmation(String act, String member, String search, String role, String after) {
        return place(Query.of("act", act).and("member", member).and("q", search), role, after)
                .after(memberConfirmation());
    }

    private static Query place(Query query, String role, String after) {
        return query.and("role", role).and("after", after);
    }

    /** True for addresses of pages that are about one account, or about all: nobody but their reader may keep them. */
    public static boolean holds(String path) {
        String local = path.startsWith("/en/") ? path.substring("/en".length()) : path;
        // What a reporter reads by the link of a letter is theirs alone.
        return local.matches("/(compte|account|administration)(/.*)?|/signaler/recours|/report/appeal");
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
