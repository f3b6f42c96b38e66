package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.persistence.Database;

/** Searching by name: accents, capitals, spaces and a mistyped letter are forgiven, and nothing else is found. */
@MicronautTest(transactional = false)
class DirectorySearchIT implements FilledDirectory {
    private static final int AMONG_THE_FIRST = 3;
    private static final long SEED = 20_261_123;

    @Inject
    Client client;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach hub",
                "coachub",
                "COACHHUB",
                "Coachhüb",
                "coach-hub",
                "  CoachHub  ",
                "coachhub.com",
                "www.coachhub.com",
                "https://www.coachhub.com/x",
                "HTTPS://WWW.COACHHUB.COM/x?y=z#top",
                "Coachhbu"
            })
    void findsCoachHubFirst(String words) throws Exception {
        assertThat(search(words)).first().isEqualTo("coachhub");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guide for your 20s | guide-for-your-20s",
                "twenties guide for your | ",
                "positive inteligence | positive-intelligence",
                "pq coach | positive-intelligence",
                "web2fly | coachflow-web2fly",
                "practise better | practice-better",
                "thirve | thrive-partners",
                "thrive partner | thrive-partners",
                "partners thrive | ",
                "relationship heroe | relationship-hero",
                "joinleland.com | leland",
                "ovdia | ovida",
                "erza | ezra",
                "growspace | growthspace",
                "global choach grup | global-coach-group",
            })
    void findsPartsOfNames(String words, @Nullable String slug) throws Exception {
        if (slug == null) {
            assertThat(search(words)).isEmpty();
        } else {
            assertThat(search(words)).first().isEqualTo(slug);
        }
    }

    @Test
    void findsEveryPlatformByItsNameAndSite() throws Exception {
        for (JsonNode file : ShippedFiles.platforms()) {
            String slug = file.get("slug").asString();
            assertThat(search(file.get("name").asString())).first().isEqualTo(slug);
            assertThat(search(file.get("website").asString())).contains(slug);
        }
    }

    @Test
    void findsEveryPlatformDespiteOneMistypedLetter() throws Exception {
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        IntSummaryStatistics rows = new IntSummaryStatistics();
        for (JsonNode file : ShippedFiles.platforms()) {
            String slug = file.get("slug").asString();
            for (String typed : mistyped(file.get("name").asString(), random)) {
                List<String> found = search(typed);
                rows.accept(found.size());
                if (!found.stream().limit(AMONG_THE_FIRST).toList().contains(slug)) {
                    missed.add(typed + " → " + found + " without " + slug);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(rows.getAverage()).isLessThan(2);
    }

    /** Each kind of mistake, in a letter drawn by lot: dropped, doubled, swapped with its neighbour, replaced. */
    private static List<String> mistyped(String name, Random random) {
        int dropped = letter(name, random);
        int doubled = letter(name, random);
        int swapped = letter(name, random);
        while (swapped + 1 == name.length()
                || !Character.isLetter(name.charAt(swapped + 1))
                || name.charAt(swapped) == name.charAt(swapped + 1)) {
            swapped = letter(name, random);
        }
        int replaced = letter(name, random);
        return List.of(
                name.substring(0, dropped) + name.substring(dropped + 1),
                name.substring(0, doubled) + name.charAt(doubled) + name.substring(doubled),
                name.substring(0, swapped)
                        + name.charAt(swapped + 1)
                        + name.charAt(swapped)
                        + name.substring(swapped + 2),
                name.substring(0, replaced)
                        + (name.charAt(replaced) == 'q' ? 'w' : 'q')
                        + name.substring(replaced + 1));
    }

    private static int letter(String name, Random random) {
        int place = random.nextInt(name.length());
        return Character.isLetter(name.charAt(place)) ? place : letter(name, random);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervision",
                "zzz",
                "%",
                "_",
                "%%",
                "_____",
                "\\",
                "\\\\",
                "'",
                "''",
                "\"",
                "🦉",
                "…",
                "?",
                "*",
                "coach'; drop table platform; --",
                "' or 1=1 --",
                "%' or '1'='1",
                "コーチ",
                "xq",
                "banana bread",
                "https://",
                "www.",
                "http://www./"
            })
    void findsNothingWhereNothingIsMeant(String words) throws Exception {
        assertThat(search(words)).isEmpty();
    }

    /** One character may stand for three letters: ㎈ for cal. */
    @Test
    void aHundredCharactersMayBeThreeHundredLetters() throws Exception {
        database.change("update platform set name = 'Calcal' where slug = 'upcoach'");
        try {
            assertThat(search("㎈㎈")).containsExactly("upcoach");
            assertThat(search("㎈".repeat(100))).isEmpty();
            database.change("update platform set name = repeat('㎈', 120) where slug in ('upcoach', 'torch')");
            assertThat(search("calcalcalcax")).isEmpty();
            String next = client.json("/api/v1/platforms?limit=1&q=" + Client.encoded("㎈".repeat(100)))
                    .get("next")
                    .asString();
            assertThat(client.json("/api/v1/platforms?q=" + Client.encoded("㎈".repeat(100)) + "&cursor=" + next)
                            .get("items")
                            .size())
                    .isEqualTo(1);
        } finally {
            database.change("update platform set name = 'upcoach' where slug = 'upcoach'");
            database.change("update platform set name = 'Torch' where slug = 'torch'");
        }
    }

    @Test
    void aShortWordIsTakenAtItsLetters() throws Exception {
        assertThat(search("ezr")).containsExactly("ezra");
        assertThat(search("qzr")).isEmpty();
        assertThat(search("torch")).first().isEqualTo("torch");
        assertThat(search("coach")).hasSizeBetween(25, 35).first().asString().startsWith("coach");
    }

    private List<String> search(String words) throws Exception {
        return client.slugs("q=" + Client.encoded(words));
    }
}
