package vigie.web.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

/** The page of public data: its files are there, and it explains each column that stands in them. */
@ExtendWith(SharedSite.class)
class OpenDataPagesIT {
    private final Site site;

    OpenDataPagesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/donnees", "/en/data"})
    void leadsToEachFileAndExplainsItsColumns(String path) throws Exception {
        Document page = site.page(path);
        List<String> files = page.select("a[download]").eachAttr("href");
        assertThat(files).hasSize(6).doesNotHaveDuplicates();
        String words = page.select("table code").text();
        for (String file : files) {
            HttpResponse<String> answer = site.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            if (file.endsWith(".csv")) {
                String first = answer.body().lines().findFirst().orElseThrow().substring(1);
                for (String column : first.split(",", -1)) {
                    assertThat(words).contains(column.replaceFirst("^(rating|comment)\\..*", "$1."));
                }
            }
        }
        assertThat(page.select("a[rel~=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(site.page(path).select("a[download] + .soft")).hasSize(6);
    }

    @Test
    void tellsSearchEnginesOfItsFiles() throws Exception {
        Element data = site.page("/en/data").expectFirst("script[type=application/ld+json]");
        assertThat(data.data())
                .contains("\"@type\":\"Dataset\"", "\"license\":\"https://creativecommons.org/licenses/by/4.0/\"")
                .contains("/api/v1/exports/experiences.csv", "\"encodingFormat\":\"text/csv\"");
    }

    @Test
    void everyPageLeadsToIt() throws Exception {
        assertThat(site.page("/").select("footer a[href=/donnees]")).hasSize(1);
        assertThat(site.page("/en").select("footer a[href=/en/data]")).hasSize(1);
    }
}
