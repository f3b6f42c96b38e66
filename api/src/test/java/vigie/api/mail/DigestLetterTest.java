package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.directory.HistoryEvent;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterKind;

/** The letter of what changed on the platforms that one follows. */
class DigestLetterTest {
    private static final String STOP = SampleLetter.SITE + "/compte/suivis/arret?token=" + SampleLetter.TOKEN;

    private final ComposeLetter compose = SampleLetter.composer(SampleLetter.CONTACT);

    private Document html(Language language) {
        return Jsoup.parse(
                compose.compose(SampleLetter.of(LetterKind.DIGEST, language)).html());
    }

    private static String typed(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static List<String> lines(Document html, int section) {
        return html.select("ul").get(section).select("li").eachText().stream()
                .map(DigestLetterTest::typed)
                .toList();
    }

    @Test
    void tellsPlatformByPlatformWhatChanged() {
        Document html = html(Language.FR);
        assertThat(html.select("h2").eachText()).containsExactly("Koach", "Coach <b>Hub</b>", "Busy");
        assertThat(lines(html, 0))
                .containsExactly(
                        "Réponse remplacée : Clause d’exclusivité ?",
                        "Réponse publiée : 99z",
                        "Vécu publié (La mouette)",
                        "Vécu retiré");
        assertThat(lines(html, 1))
                .containsExactly(
                        "Plateforme ajoutée, 12 réponses publiées",
                        "Import des fichiers de l’annuaire, 1 réponse publiée, 2 réponses mises à jour",
                        "Import des fichiers de l’annuaire, 1 réponse mise à jour");
        assertThat(lines(html, 2)).hasSize(13).last().isEqualTo("et 2 autres changements");
    }

    @Test
    void tellsThemInEnglishToo() {
        Document html = html(Language.EN);
        assertThat(lines(html, 0))
                .containsExactly(
                        "Answer replaced: Exclusivity clause?",
                        "Answer published: 99z",
                        "Experience published (La mouette)",
                        "Experience withdrawn");
        assertThat(lines(html, 1))
                .containsExactly(
                        "Platform added, 12 answers published",
                        "Import of the directory’s files, 1 answer published, 2 answers updated",
                        "Import of the directory’s files, 1 answer updated");
        assertThat(lines(html, 2)).last().isEqualTo("and 2 other changes");
    }

    @Test
    void everyLineLeadsToItsPlace() {
        assertThat(addresses(Language.FR))
                .containsExactly(
                        "/plateformes/koach#critere-1",
                        "/plateformes/koach/historique",
                        "/plateformes/koach?from=" + SampleDigest.EXPERIENCE + "#vecu-" + SampleDigest.EXPERIENCE,
                        "/plateformes/koach/historique");
        assertThat(addresses(Language.EN))
                .containsExactly(
                        "/en/platforms/koach#criterion-1",
                        "/en/platforms/koach/history",
                        "/en/platforms/koach?from=" + SampleDigest.EXPERIENCE + "#experience-"
                                + SampleDigest.EXPERIENCE,
                        "/en/platforms/koach/history");
    }

    private List<String> addresses(Language language) {
        Element list = html(language).expectFirst("ul");
        return list.select("a").eachAttr("href").stream()
                .map(address -> address.replace(SampleLetter.SITE, ""))
                .toList();
    }

    /** Every kind of change has its words in both languages: what has none would fall under imports. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfChangeHasItsWords(Language language) {
        LetterWords words = new LetterWords();
        List<String> said = Arrays.stream(HistoryEvent.values())
                .map(what -> words.say(
                        language,
                        "DIGEST.line",
                        Map.of("what", what.name(), "ask", "none", "published", 0, "updated", 0)))
                .toList();
        assertThat(said).doesNotHaveDuplicates().noneMatch(line -> line.contains("mport"));
    }

    @Test
    void oneClickStopsIt() throws Exception {
        Letter letter = SampleLetter.of(LetterKind.DIGEST, Language.FR);
        MimeMessage message = SampleLetter.messages().of(letter, Session.getInstance(new Properties()));
        assertThat(message.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(message.getHeader("List-Unsubscribe", null).replaceAll("\\s", ""))
                .isEqualTo("<" + STOP + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(compose.compose(letter).text().lines()).contains(STOP);
        assertThat(html(Language.EN).select("a").eachAttr("href"))
                .contains(SampleLetter.SITE + "/en/account/follows/stop?token=" + SampleLetter.TOKEN);
    }

    @Test
    void noOtherLetterCanBeStopped() throws Exception {
        for (LetterKind kind : LetterKind.values()) {
            if (kind != LetterKind.DIGEST) {
                Letter letter = SampleLetter.of(kind, Language.EN);
                MimeMessage message = SampleLetter.messages().of(letter, Session.getInstance(new Properties()));
                assertThat(message.getHeader("List-Unsubscribe")).isNull();
            }
        }
    }
}
