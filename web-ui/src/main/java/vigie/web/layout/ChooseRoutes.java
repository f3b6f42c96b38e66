package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pages on which a coach chooses, in one language. */
public record ChooseRoutes(Language language) {
    /** Where nothing is chosen yet. */
    public String start() {
        return language == Language.FR ? "/choisir" : "/en/choose";
    }

    /** The platforms in the order that these choices give them. */
    public String ordered(List<Chosen> chosen) {
        return with(start(), chosen);
    }

    public String formula() {
        return start() + (language == Language.FR ? "/formule" : "/formula");
    }

    /** The formula, worked out on these choices. */
    public String formula(List<Chosen> chosen) {
        return with(formula(), chosen);
    }

    /** These platforms side by side. */
    public String compare(List<Slug> platforms) {
        return with(
                language == Language.FR ? "/comparer" : "/en/compare",
                platforms.stream().map(slug -> new Chosen("p", slug.value())).toList());
    }

    private static String with(String page, List<Chosen> chosen) {
        return chosen.stream()
                .map(each -> URLEncoder.encode(each.parameter(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? page : page + "?" + query));
    }
}
