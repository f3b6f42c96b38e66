package vigie.web.layout;

import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pages on which members follow platforms, in one language. */
public record FollowRoutes(Language language) {
    /** The parameter that names the platform that is followed no more. */
    public static final String ENDED = "fin";

    /** What a member follows, and how often letters come. */
    public String overview() {
        return new AccountRoutes(language).overview() + either("/suivis", "/follows");
    }

    /** The same, with a way to take back what was just done. */
    public String overviewWithout(Slug platform) {
        return Query.of(ENDED, platform.value()).after(overview());
    }

    /** Asks whether it is meant; to be posted to. */
    public String follow(Slug platform) {
        return new Routes(language).platform(platform) + either("/suivre", "/follow");
    }

    /** Where a link in a letter stops all that come. */
    public String stop() {
        return overview() + either("/arret", "/stop");
    }

    /** @param token as the letter bears it, empty where it is in the form */
    public String stop(String token) {
        return Query.of("token", token).after(stop());
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }
}
