package vigie.web.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Choosing, on the platforms that Vigie ships. */
@ExtendWith(SharedSite.class)
class ChoosePagesIT {
    private static final String CHOSEN = "for=clients&w.data=3&no=exclusivity&unknown=aside";

    private final Site site;

    ChoosePagesIT(Site site) {
        this.site = site;
    }

    @Test
    void theStartAsksFewThingsAndChoosesNothing() throws Exception {
        Document page = site.page("/choisir");
        assertThat(page.select("main form legend h2")).hasSize(5);
        assertThat(page.select("main details[open]")).isEmpty();
        assertThat(page.select("main input[type=checkbox][checked]")).isEmpty();
        assertThat(page.select("main input[type=radio][checked]").eachAttr("value"))
                .containsExactly("", "1", "1", "1", "1", "aside");
        assertThat(page.select("#results")).isEmpty();
        assertThat(page.select("input[name=no]")).hasSizeBetween(5, 10);
    }

    @Test
    void aCoachSeesWhichThreeToLookAtAndWhy() throws Exception {
        Document page = site.page("/choisir?" + CHOSEN);
        assertThat(page.expectFirst("#results").text()).isEqualTo("Les trois plateformes à regarder d’abord");
        List<Element> first = page.select("ol.first > li");
        assertThat(first).hasSize(3);
        assertThat(first.getFirst().select("h3").text()).startsWith("1re Coaching.com");
        for (Element place : first) {
            assertThat(place.select("dt").eachText()).contains("Ligne rouge à vérifier");
            assertThat(place.select("dt").text()).contains("Pour", "Contre", "Ni pour ni contre", "Inconnu");
            assertThat(place.text()).containsPattern("\\d+\u202f% de ce qui compte pour vous est connu");
        }
        assertThat(first.get(1).text()).contains("Derrière Coaching.com");
        assertThat(page.select("ol.first h3 .tag").eachText()).doesNotContain("de services");
        assertThat(page.select("a.button[href^=/comparer]").attr("href"))
                .matches("/comparer\\?p=coaching-com&p=[a-z-]+&p=[a-z-]+");
        assertThat(page.select("main").text()).contains("31 plateformes d’un autre type ne sont pas montrées");
    }

    /** How each platform stands on a red line is half of why it has its place. */
    @Test
    void aRedLineIsToldOfEachPlatform() throws Exception {
        Document page = site.page("/choisir?w.data=3&no=exclusivity&unknown=aside");
        assertThat(page.select("title").text()).startsWith("Les plateformes dans votre ordre");
        assertThat(line(page, "JourneyLoop", "Ligne rouge sans objet"))
                .isEqualTo("Pas d’exclusivité, ni totale ni par secteur (plateforme de services)");
        assertThat(line(page, "Torch", "Ligne rouge à vérifier"))
                .startsWith("Pas d’exclusivité, ni totale ni par secteur");
        assertThat(line(page, "Growthspace", "Ligne rouge respectée"))
                .isEqualTo("Pas d’exclusivité, ni totale ni par secteur");
        assertThat(page.select("section[aria-labelledby=results] > .measure").text())
                .startsWith("Sur Coaching.com et Torch, moins de la moitié de ce qui compte pour vous est connue.");
    }

    private static String line(Document page, String platform, String head) {
        Element place = page.select("ol.places > li").stream()
                .filter(each -> each.select("h3 a").text().equals(platform))
                .findFirst()
                .orElseThrow();
        return place.select(".reasons dt:contains(" + head + ") + dd").text();
    }

    @Test
    void theChoicesStandInWordsAndEachCanBeTakenAway() throws Exception {
        Document page = site.page("/choisir?" + CHOSEN);
        assertThat(page.select(".chip > :first-child").eachText())
                .containsExactly(
                        "Une plateforme qui m’amène des clients",
                        "Gestion et sécurité des données : compte beaucoup",
                        "ligne rouge : Pas d’exclusivité, ni totale ni par secteur");
        assertThat(page.select(".chip").eachAttr("href"))
                .containsExactly(
                        "/choisir?w.data=3&no=exclusivity&unknown=aside#results",
                        "/choisir?for=clients&no=exclusivity&unknown=aside#results",
                        "/choisir?for=clients&w.data=3&unknown=aside#results");
        for (String without : page.select(".chip").eachAttr("href")) {
            assertThat(site.page(without.replace("#results", "")).select(".chip"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHOSEN,
                "unknown=aside",
                "w.contract=0&w.9=3&no.5=UNFAVOURABLE&no.9b=CLIENT_NOMINATIVE&no.9b=THIRD_PARTIES&with=coachhub&with=koach&unknown=risk"
            })
    void whatTheFormSendsLeadsToTheShortAddressAndTheSamePage(String chosen) throws Exception {
        for (String start : List.of("/choisir", "/en/choose")) {
            String address = start + "?" + chosen;
            Document page = site.page(address);
            HttpResponse<String> sent = site.get(sent(form(page)));
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).hasValue(address);
            assertThat(page.select("header a[hreflang]").attr("href"))
                    .isEqualTo((start.equals("/choisir") ? "/en/choose" : "/choisir") + "?" + chosen);
        }
    }

    @Test
    void theStartSentAsItStandsOrdersAllAlike() throws Exception {
        HttpResponse<String> sent = site.get(sent(form(site.page("/choisir"))));
        assertThat(sent.headers().firstValue("Location")).hasValue("/choisir?unknown=aside");
        assertThat(site.page("/choisir?unknown=aside").select(".chosen").text()).startsWith("Vous n’avez rien précisé");
    }

    @Test
    void theSwitchSaysItsEffectAndLeadsToTheOther() throws Exception {
        Document aside = site.page("/choisir?" + CHOSEN);
        Element other = aside.expectFirst(".chosen > p a");
        assertThat(other.text()).isEqualTo("Le compter comme un risque");
        Document risk = site.page(other.attr("href").replace("#results", ""));
        assertThat(risk.expectFirst(".chosen > p").text()).startsWith("L’inconnu est un risque : il compte contre");
        assertThat(risk.select("ol.first h3").eachText())
                .isNotEqualTo(aside.select("ol.first h3").eachText());
    }

    @Test
    void whatCrossesALineIsSetApartWithTheLine() throws Exception {
        Document page = site.page("/choisir?for=clients&no=non-solicitation&no.11=ALERT&unknown=aside");
        Element crossed = page.expectFirst("section[aria-labelledby=crossed]");
        assertThat(crossed.select("h2").text()).isEqualTo("3 plateformes franchissent une de vos lignes rouges");
        assertThat(crossed.select(".apart > li > a").eachText()).containsExactly("Coacher", "Growthspace", "HireClub");
        assertThat(crossed.text())
                .contains("Pas de clause de non-sollicitation", "Non-sollicitation des clients apportés", "alerte");
        assertThat(page.select("ol.places h3 a").eachText()).doesNotContain("Coacher", "Growthspace", "HireClub");
    }

    @Test
    void ofWhatNothingThatMattersIsKnownIsSetApartToo() throws Exception {
        Document page = site.page("/choisir?for=clients&w.contract=0&w.ethics=0&w.professionalism=0&unknown=aside");
        assertThat(page.select("section[aria-labelledby=untold] .apart > li > a")
                        .eachText())
                .contains("Relationship Hero", "HireClub")
                .doesNotContain("Torch");
        assertThat(page.select("ol.places h3 a").eachText()).contains("Torch").doesNotContain("HireClub");
    }

    @Test
    void whoWorksWithAPlatformSeesWhatStandsInTheWay() throws Exception {
        Document page = site.page("/choisir?for=clients&with=growthspace&with=koach&unknown=aside");
        assertThat(page.select("section[aria-labelledby=working] .apart > li").eachText())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("Growthspace") && each.contains("non-sollicitation"))
                .anyMatch(each -> each.startsWith("Koach") && each.contains("exclusivité demandée"));
        assertThat(page.expectFirst("ol.first > li").text())
                .contains("Avec vos plateformes", "À vérifier avant de l’ajouter à Growthspace et Koach");
        assertThat(page.select("ol.places h3 a").eachText()).doesNotContain("Koach");
    }

    @Test
    void aNameThatWasTypedBecomesAPlatformOrIsSaidToBeNone() throws Exception {
        HttpResponse<String> found = site.get("/choisir?add=koach,+coach+hub&unknown=aside");
        assertThat(found.headers().firstValue("Location")).hasValue("/choisir?with=coachhub&with=koach&unknown=aside");
        Document page = site.page("/choisir?add=nulle+part&no=exclusivity&unknown=aside");
        assertThat(page.expectFirst("[role=status] li").text()).startsWith("add=nulle part");
        assertThat(page.expectFirst("#add").val()).isEqualTo("nulle part");
        assertThat(page.select(".chip")).hasSize(1);
    }

    @Test
    void whatHasNoMeaningIsNamedAndTheRestHolds() throws Exception {
        for (String language : List.of("/choisir", "/en/choose")) {
            Document page = site.page(
                    language + "?w.99=3&no=coffee&no.13a=NEVER&for=fun&unknown=maybe&with=gone&w.9=3&w.10=%3Cb%3E");
            assertThat(page.select("[role=status] li code").eachText())
                    .containsExactlyInAnyOrder(
                            "w.99=3", "no=coffee", "no.13a=NEVER", "for=fun", "unknown=maybe", "with=gone", "w.10=<b>");
            assertThat(page.select(".chip")).hasSize(1);
            assertThat(page.select("ol.first > li")).hasSize(3);
            PageRules.assertAll(page);
        }
    }

    @Test
    void aHugeAddressIsReadAndThePageSaysHowMuchWasLeftOut() throws Exception {
        String many = IntStream.range(0, 900).mapToObj(each -> "no=x" + each).collect(Collectors.joining("&"));
        Document page = site.page("/choisir?no=exclusivity&" + many);
        assertThat(page.expectFirst("[role=status] p").text()).startsWith("900 choix de l’adresse");
        assertThat(page.select("[role=status] li"))
                .hasSize(11)
                .last()
                .satisfies(last -> assertThat(last.text()).isEqualTo("et 890 autres."));
        assertThat(page.select(".chip")).hasSize(1);
        assertThat(site.get("/choisir?no=" + "x".repeat(20_000)).statusCode()).isLessThan(500);
    }

    @Test
    void ofThousandsOfTypedNamesTwentyAreLookedForAndTheFieldHasRoomForWhatItShows() throws Exception {
        String many = IntStream.range(0, 2000).mapToObj(each -> "x" + each).collect(Collectors.joining(","));
        Document page = site.page("/choisir?add=koach," + many);
        assertThat(page.expectFirst("[role=status] p").text()).startsWith("2\u202f000 choix de l’adresse");
        assertThat(page.select("[role=status] li")).hasSize(11);
        assertThat(page.select(".chip > :first-child").eachText()).containsExactly("vous travaillez avec Koach");
        assertThat(page.expectFirst("#add").val()).startsWith("x0, x1, ").hasSizeBetween(150, 200);
        assertThat(page.expectFirst("#add").attr("maxlength")).isEqualTo("200");
        assertThat(site.page("/choisir?add=" + "a,".repeat(7000)).select("[role=status] li"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=99", "page=0", "page=x", "list=nothing", "list=crossed&page=7"})
    void aPageThatIsNotThereIsTheNearestOne(String wrong) throws Exception {
        HttpResponse<String> answer = site.get("/choisir?no=exclusivity&unknown=aside&" + wrong);
        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("/choisir?no=exclusivity&unknown=aside");
        assertThat(site.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void thePlacesGoOnFromPageToPage() throws Exception {
        Document first = site.page("/choisir?unknown=aside");
        int places = first.select("ol.places > li").size();
        assertThat(places).isEqualTo(20);
        String next = first.expectFirst("a[rel=next]").attr("href").replace("#results", "");
        Document second = site.page(next);
        assertThat(second.expectFirst("ol.places > li").text()).startsWith("21");
        assertThat(second.select("ol.first, section[aria-labelledby=crossed]")).isEmpty();
        assertThat(second.select("h1, #results")).hasSize(2);
        PageRules.assertAll(second);
    }

    @Test
    void withoutAnyWeightThereIsNoOrder() throws Exception {
        Document page = site.page("/choisir?w.contract=0&w.data=0&w.ethics=0&w.professionalism=0&unknown=aside");
        assertThat(page.select("section[aria-labelledby=results]").text())
                .contains("Vous n’avez donné de poids à rien");
        assertThat(page.select("ol.places")).isEmpty();
        assertThat(site.page("/choisir/formule?w.contract=0&w.data=0&w.ethics=0&w.professionalism=0&unknown=aside")
                        .text())
                .contains("il n’y a pas d’exemple");
        PageRules.assertAll(page);
    }

    /** The table, the sum and the balance say the same. */
    @ParameterizedTest
    @CsvSource({"aside, coaching-com", "risk, torch", "aside, growthspace"})
    void theFormulaIsWorkedOutOnARealPlatformWithTheReadersChoices(String unknown, String slug) throws Exception {
        Document page = site.page(
                "/choisir/formule?for=clients&w.data=3&no=non-solicitation&unknown=" + unknown + "&p=" + slug);
        assertThat(page.select("#example ~ p a").attr("href")).isEqualTo("/plateformes/" + slug);
        int inFavour = sum(page, "pour");
        int against = sum(page, "contre");
        int neither = sum(page, "ni pour ni contre");
        int unknowns = sum(page, "inconnu");
        int balance = inFavour - against - (unknown.equals("risk") ? unknowns : 0);
        String text = page.select("section[aria-labelledby=example]")
                .text()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
        assertThat(text)
                .contains("21 points s’appliquent : %d pour, %d contre, %d ni l’un ni l’autre, %d inconnus."
                        .formatted(inFavour, against, neither, unknowns))
                .contains("soit " + Signed.of(balance) + " sur 21");
        assertThat(inFavour + against + neither + unknowns).isEqualTo(21);
    }

    private static int sum(Document page, String side) {
        return page.select(".reckoning tbody tr").stream()
                .filter(row -> row.select(".soft").text().equals(side))
                .mapToInt(row -> Integer.parseInt(row.child(2).text()))
                .sum();
    }

    @Test
    void theFormulaStandsWithoutChoicesAndWithWrongOnes() throws Exception {
        for (String address :
                List.of("/choisir/formule", "/en/choose/formula", "/choisir/formule?w.1=x&p=..&p=nobody")) {
            Document page = site.page(address);
            assertThat(page.select(".reckoning tbody tr")).hasSize(15);
            PageRules.assertAll(page);
        }
    }

    @Test
    void theDirectoryLeadsHere() throws Exception {
        assertThat(site.page("/").select("main a[href=/choisir]")).hasSize(1);
        assertThat(site.page("/en").select("main a[href=/en/choose]")).hasSize(1);
    }

    private static FormElement form(Document page) {
        return page.select("main form").forms().getFirst();
    }

    private static String sent(FormElement form) {
        return form.attr("action").replaceFirst("#.*", "") + "?"
                + form.formData().stream().map(ChoosePagesIT::encoded).collect(Collectors.joining("&"));
    }

    // A ticked box without a value is "on" to jsoup; a browser sends the empty value that it has.
    private static String encoded(Connection.KeyVal field) {
        return URLEncoder.encode(field.key(), StandardCharsets.UTF_8) + "="
                + (field.value().equals("on") ? "" : URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
    }
}
