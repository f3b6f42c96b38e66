package vigie.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.Site;

/**
 * Somebody copies all commands of the page, puts their own address and password where it says so, and sees what it says. The
 * site names no address of its own, so that the page gives the one on which it answers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiWalkthroughIT {
    private static final String END = "-- end of these --";
    private static final int SECONDS = 120;

    /** Commands of one block, what they print, and what the page says that they do. */
    private record Typed(String commands, String printed, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/en/api"})
    void everyCommandPrintsWhatThePageSays(String address, @TempDir Path folder) throws Exception {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("vigie.root"), "Run by Maven"));
        try (Site site = Site.empty(Map.of(
                "vigie.platforms", root.resolve("data").resolve("platforms").toString()))) {
            Member reader = new Coaches(site).member();
            Document page = site.page(address);
            Files.writeString(folder.resolve("experience.json"), ofTheReader(page));
            List<Typed> all = type(page, reader, folder);
            assertThat(all).hasSizeGreaterThanOrEqualTo(12);
            assertThat(all).allSatisfy(ApiWalkthroughIT::isAsSaid);
            assertThat(site.values("select status from moderation_case")).containsExactly("OPEN");
            assertThat(site.value("select count(*) from experience_draft")).isEqualTo("0");
        }
    }

    /** What the test must see: a page that says something else than what comes. */
    @Test
    void whatIsSaidWronglyIsSeen() {
        Typed right = new Typed("", "{\"status\":\"DRAFT\",\"version\":1}\n", "{\"status\":\"DRAFT\",…}");
        isAsSaid(right);
        for (String wrong : List.of("{\"status\":\"SUBMITTED\",…}", "{\"status\":\"DRAFT\"}", "", "{\"state\":…}")) {
            assertThat(right.printed()).doesNotMatch(pattern(wrong));
        }
    }

    private static void isAsSaid(Typed typed) {
        assertThat(typed.printed()).as(typed.commands()).matches(pattern(typed.said()));
    }

    private static Pattern pattern(String said) {
        String printed = Arrays.stream(said.split(Pattern.quote(Walk.ANYTHING), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(said.isEmpty() ? "" : printed + "\\R?");
    }

    /** The page says where its model stands. */
    private static String ofTheReader(Document page) {
        Element model = page.expectFirst("#step-own a[href^=#]");
        return page.expectFirst(model.attr("href") + " + pre.request code").wholeText();
    }

    private static List<Typed> type(Document page, Member reader, Path folder) throws Exception {
        List<Element> blocks = page.select("[aria-labelledby=curl] pre.typed");
        List<String> commands =
                blocks.stream().map(each -> asTheReader(each, reader)).toList();
        List<String> printed = run(
                commands.stream().map(each -> each + "\necho '" + END + "'\n").collect(Collectors.joining()), folder);
        assertThat(printed).as("blocks that came to their end").hasSameSizeAs(blocks);
        return IntStream.range(0, blocks.size())
                .mapToObj(each -> new Typed(commands.get(each), printed.get(each), said(blocks.get(each))))
                .toList();
    }

    private static String asTheReader(Element block, Member reader) {
        return block.wholeText()
                .replaceFirst("(?m)^EMAIL='.*'$", "EMAIL='" + reader.email().value() + "'")
                .replaceFirst("(?m)^PASSWORD='.*'$", "PASSWORD='" + Coaches.PASSWORD + "'");
    }

    private static String said(Element block) {
        Element next = block.nextElementSibling();
        if (next == null || !next.is("p.says")) {
            return "";
        }
        return Objects.requireNonNull(next.nextElementSibling())
                .expectFirst("samp")
                .wholeText();
    }

    /** All in one window, as the page asks: what one sets, the next one has. */
    private static List<String> run(String script, Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("printed.txt");
        Process bash = new ProcessBuilder("bash", "-c", "set -u\ncurl --version > curl.txt || exit 99\n" + script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(bash.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
        assertThat(bash.exitValue()).as("99: this machine has no curl").isZero();
        return Arrays.stream(Files.readString(out).split(END + "\n", 0)).toList();
    }
}
