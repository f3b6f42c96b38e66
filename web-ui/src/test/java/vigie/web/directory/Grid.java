package vigie.web.directory;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The directory's table as a reader of a page, seeing or not, gets it. */
final class Grid {
    private Grid() {}

    /** One platform: the end of its address, its name, and the words of its cells. */
    record Row(String slug, String name, List<String> states, String coverage) {}

    static List<Row> rows(Document page) {
        return page.select("main table tbody tr").stream().map(Grid::row).toList();
    }

    private static Row row(Element row) {
        Element name = row.expectFirst("th[scope=row] a");
        List<String> cells = row.select("td:not(:has(input))").eachText();
        return new Row(
                name.attr("href").replaceFirst(".*/", ""),
                name.text(),
                cells.subList(0, cells.size() - 1),
                cells.getLast());
    }
}
