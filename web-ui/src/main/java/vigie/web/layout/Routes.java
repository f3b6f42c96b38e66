package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pages in one language. */
public record Routes(Language language) {
    private boolean french() {
        return language == Language.FR;
    }

    public AccountRoutes account() {
        return new AccountRoutes(language);
    }

    public String directory() {
        return french() ? "/" : "/en";
    }

    /** The directory narrowed to these values. */
    public String directory(List<Chosen> chosen) {
        String query = chosen.stream()
                .map(each -> encoded(each.parameter()) + "=" + encoded(each.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? directory() : directory() + "?" + query;
    }

    public String directory(String parameter, String value) {
        return directory(List.of(new Chosen(parameter, value)));
    }

    public String platform(Slug slug) {
        return (french() ? "/plateformes/" : "/en/platforms/") + slug;
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
