package vigie.comparison;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vigie.directory.PlatformSheets;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;
import vigie.rating.LivedFigures;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

/** Puts the first four platforms that an address names side by side, and tells what became of the others. */
@Singleton
public class ComparePlatforms {
    private static final int SHOWN = 60;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final Platforms platforms;
    private final PlatformSheets directory;
    private final LivedFigures lived;
    private final RatingRules rules;
    private final Questionnaires questionnaires;

    ComparePlatforms(
            Platforms platforms,
            PlatformSheets directory,
            LivedFigures lived,
            RatingRules rules,
            Questionnaires questionnaires) {
        this.platforms = platforms;
        this.directory = directory;
        this.lived = lived;
        this.rules = rules;
        this.questionnaires = questionnaires;
    }

    /** Takes a fixed few queries, whatever is asked for. */
    @Transactional(readOnly = true)
    public Compared compare(ComparisonRequest asked) {
        Map<String, Platform> listed = platforms.withSlugs(asked.slugs()).stream()
                .collect(toMap(platform -> platform.slug().value(), Function.identity()));
        List<Platform> found = asked.names().stream()
                .flatMap(name -> Optional.ofNullable(listed.get(name)).stream())
                .toList();
        List<Platform> first = found.stream().limit(Comparison.MOST).toList();
        return new Compared(
                asked,
                new Comparison(questionnaires.current(), columns(first)),
                found.subList(first.size(), found.size()),
                asked.names().stream()
                        .filter(name -> !listed.containsKey(name))
                        .map(ComparePlatforms::shown)
                        .toList());
    }

    private static String shown(String name) {
        String text = CONTROLS.matcher(name).replaceAll("\ufffd");
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private List<ComparisonColumn> columns(List<Platform> chosen) {
        Map<PlatformId, PlatformLived> figures =
                lived.of(chosen.stream().map(Platform::id).toList());
        return directory.sheets(chosen).stream()
                .map(sheet -> new ComparisonColumn(
                        sheet,
                        Objects.requireNonNull(figures.get(sheet.platform().id())),
                        rules))
                .toList();
    }
}
