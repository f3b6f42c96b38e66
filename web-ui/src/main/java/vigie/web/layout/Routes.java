package vigie.web.layout;

import java.util.List;
import java.util.UUID;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pages in one language. */
public record Routes(Language language) {
    /** The parameter that holds the key of a form which was kept. */
    public static final String KEPT = "kept";

    /** The parameter that holds the last experience of the page before. */
    public static final String AFTER = "after";

    /** The first experience that a platform's page shows. */
    public static final String FROM = "from";

    /** The page of a form, with what was typed into it. */
    public static String withKept(String page, String key) {
        return Query.of(KEPT, key).after(page);
    }

    private boolean french() {
        return language == Language.FR;
    }

    public AccountRoutes account() {
        return new AccountRoutes(language);
    }

    public ReportRoutes report() {
        return new ReportRoutes(language);
    }

    public ModerationRoutes moderation() {
        return new ModerationRoutes(language);
    }

    public ContributeRoutes contribute() {
        return new ContributeRoutes(language);
    }

    public SheetRoutes sheets() {
        return new SheetRoutes(language);
    }

    public ChooseRoutes choose() {
        return new ChooseRoutes(language);
    }

    public NewsRoutes news() {
        return new NewsRoutes(language);
    }

    public FollowRoutes follow() {
        return new FollowRoutes(language);
    }

    public ShareRoutes share() {
        return new ShareRoutes(language);
    }

    public OpenDataRoutes openData() {
        return new OpenDataRoutes(language);
    }

    public ReferenceRoutes reference() {
        return new ReferenceRoutes(language);
    }

    public CompareRoutes compare() {
        return new CompareRoutes(language);
    }

    public String directory() {
        return french() ? "/" : "/en";
    }

    /** The directory narrowed to these values. */
    public String directory(List<Chosen> chosen) {
        return new Query(chosen).after(directory());
    }

    public String directory(String parameter, String value) {
        return directory(List.of(new Chosen(parameter, value)));
    }

    public String platform(Slug slug) {
        return platforms() + slug;
    }

    /** What the addresses of all platforms begin with. */
    public String platforms() {
        return french() ? "/plateformes/" : "/en/platforms/";
    }

    public String history(Slug slug) {
        return platform(slug) + (french() ? "/historique" : "/history");
    }

    /** @param after the cursor that the slice before gave, empty for the latest */
    public String history(Slug slug, String after) {
        return Query.of(AFTER, after).after(history(slug));
    }

    /** An experience's place on a platform's page, which begins with it: it may be far from the newest. */
    public String experience(Slug slug, UUID experience) {
        return Query.of(FROM, experience.toString()).after(platform(slug))
                + (french() ? "#vecu-" : "#experience-")
                + experience;
    }

    /** The experiences that come after this one. */
    public String platformExperiences(Slug slug, UUID after) {
        return Query.of(AFTER, after.toString()).after(platform(slug));
    }

    /** Where a coach tells what they lived with a platform. */
    public String experience(Slug slug) {
        return (french() ? "/contribuer/vecu/" : "/en/contribute/experience/") + slug;
    }

    /** Where a draft is thrown away. */
    public String experienceDraft(Slug slug) {
        return experience(slug) + (french() ? "/brouillon" : "/draft");
    }

    public String experienceWithdrawal(Slug slug) {
        return experience(slug) + (french() ? "/retrait" : "/withdrawal");
    }

    /** To be posted to. */
    public String experienceStillActive(Slug slug) {
        return experience(slug) + (french() ? "/toujours-en-cours" : "/still-active");
    }

    /** A criterion's place on a platform's page. */
    public String platform(Slug slug, int criterion) {
        return platform(slug) + "#" + anchor(criterion);
    }

    public String anchor(int criterion) {
        return (french() ? "critere-" : "criterion-") + criterion;
    }

    public String guide() {
        return french() ? "/criteres" : "/en/criteria";
    }

    public String criterion(int number) {
        return guide() + "/" + number;
    }

    public String method() {
        return french() ? "/methode" : "/en/method";
    }

    public String legal() {
        return french() ? "/mentions-legales" : "/en/legal";
    }

    /** What is kept about members, and why. */
    public String personalData() {
        return legal() + "#" + personalDataAnchor();
    }

    public String personalDataAnchor() {
        return french() ? "donnees-personnelles" : "personal-data";
    }
}
