package vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.directory.PlatformSheet;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.rating.InMemoryLivedFigures;
import vigie.rating.LivedFigures.Reckoned;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;

class ComparePlatformsTest {
    private final InMemoryPlatforms platforms = new InMemoryPlatforms();
    private final InMemoryLivedFigures lived = new InMemoryLivedFigures();
    private final ComparePlatforms compare = new ComparePlatforms(
            platforms,
            ComparePlatformsTest::sheets,
            lived,
            RatingRules.USUAL,
            InMemoryQuestionnaires.with(SideBySide.QUESTIONNAIRE));

    ComparePlatformsTest() {
        for (String slug : List.of("a", "b", "c", "d", "e", "f")) {
            platforms.add(SideBySide.platform(slug, PlatformKind.CONTRACTUAL));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "a, a, ''",
        "'b,a', 'a,b', ''",
        "'d,c,b,a', 'a,b,c,d', ''",
        "'e,d,c,b,a', 'b,c,d,e', a",
        "'a,b,c,d,f,e', 'a,b,c,d', 'f,e'"
    })
    void theFirstFourStandBySlugAndTheOthersAreTold(String asked, String columns, String beyond) {
        Compared compared = compare(asked);
        assertThat(slugs(compared)).isEqualTo(columns);
        assertThat(String.join(
                        ",",
                        compared.beyond().stream()
                                .map(each -> each.slug().value())
                                .toList()))
                .isEqualTo(beyond);
        assertThat(compared.unknown()).isEmpty();
        assertThat(compared.whole()).isEqualTo(beyond.isEmpty());
    }

    @Test
    void aNameThatIsUnknownTakesNoPlace() {
        Compared compared = compare("a,zzz,b,Ünknown,c,d");
        assertThat(slugs(compared)).isEqualTo("a,b,c,d");
        assertThat(compared.unknown()).containsExactly("zzz", "Ünknown");
        assertThat(compared.whole()).isFalse();
    }

    @Test
    void ofAPlatformThatWasWithdrawnNothingIsTold() {
        platforms.withdraw(SideBySide.platform("b", PlatformKind.CONTRACTUAL).id(), Instant.EPOCH);
        assertThat(slugs(compare("a,b"))).isEqualTo("a");
        assertThat(compare("a,b").unknown()).containsExactly("b");
    }

    @Test
    void aLongNameIsToldInShortAndWithoutControls() {
        assertThat(compare("a,x" + "y".repeat(100)).unknown()).containsExactly("x" + "y".repeat(59) + "…");
        assertThat(compare("x\0y").unknown()).containsExactly("x\ufffdy");
    }

    @Test
    void namesThatNobodyLookedAtMakeItLessThanWhole() {
        assertThat(new Compared(
                                new ComparisonRequest(List.of("a"), 1),
                                SideBySide.comparison(SideBySide.column("a")),
                                List.of(),
                                List.of())
                        .whole())
                .isFalse();
    }

    @Test
    void eachHasWhatItsOwnCoachesLived() {
        Platform rated = SideBySide.platform("b", PlatformKind.CONTRACTUAL);
        lived.keep(
                new PlatformLived(rated.id(), 7, List.of(), Map.of(), 2),
                new Reckoned(YearMonth.of(2026, 11), "usual", rated.kind()));
        assertThat(compare("a,b").comparison().columns())
                .extracting(column -> column.lived().experiences())
                .containsExactly(0, 7);
    }

    private Compared compare(String asked) {
        return compare.compare(ComparisonRequest.read(List.of(asked)));
    }

    private static String slugs(Compared compared) {
        return String.join(
                ",", compared.comparison().slugs().stream().map(Slug::value).toList());
    }

    /** The platforms' sheets, without an answer. */
    private static List<PlatformSheet> sheets(Collection<Platform> listed) {
        return listed.stream().map(platform -> SideBySide.sheet(platform)).toList();
    }
}
