package vigie.web.directory;

import java.util.ArrayList;
import java.util.List;
import vigie.directory.DirectoryEntry;
import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;
import vigie.web.layout.Thing;

/** The directory for search engines: the rows of the page, in their order. */
public final class DirectoryData {
    private DirectoryData() {}

    public static String of(DirectoryPage page) {
        PageContext context = page.context();
        List<Thing> rows = new ArrayList<>();
        int before = (page.number() - 1) * page.rows();
        for (DirectoryEntry entry : page.entries()) {
            rows.add(StructuredData.step(
                    before + rows.size() + 1,
                    entry.name(),
                    context.site().absolute(context.to().platform(entry.slug()))));
        }
        return StructuredData.of(StructuredData.page(context, "CollectionPage", context.text("directory.heading"))
                .with(
                        "mainEntity",
                        Thing.of("ItemList")
                                .with(
                                        "numberOfItems",
                                        page.chips().isEmpty() ? page.slice().total() : rows.size())
                                .with("itemListElement", rows)));
    }
}
