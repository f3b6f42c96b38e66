package vigie.web.opendata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.export.Licence;
import vigie.web.layout.PageContext;
import vigie.web.layout.StructuredData;
import vigie.web.layout.Thing;

/** The page of public data for search engines: a set of data, and each file that it can be taken as. */
public final class DatasetData {
    private DatasetData() {}

    public static String of(OpenDataPage page) {
        PageContext context = page.context();
        return StructuredData.of(
                StructuredData.page(context, "WebPage", context.text("opendata.title"))
                        .with("mainEntity", dataset(page)),
                StructuredData.trail(context, context.text("opendata.title")));
    }

    private static Thing dataset(OpenDataPage page) {
        PageContext context = page.context();
        return Thing.of("Dataset")
                .with("name", context.text("opendata.dataset", context.site().name()))
                .with("description", context.text("opendata.description"))
                .with("url", context.canonical(context.path()))
                .with("license", Licence.URL)
                .with("creator", creator(context))
                .with("distribution", files(page));
    }

    private static Thing creator(PageContext context) {
        @Nullable String publisher = context.site().publisher();
        return Thing.of("Organization")
                .with("name", publisher == null ? context.site().name() : publisher)
                .with("url", context.site().absolute(context.to().directory()));
    }

    private static List<Thing> files(OpenDataPage page) {
        List<Thing> files = new ArrayList<>();
        for (Dump dump : page.kinds()) {
            for (DumpForm form : page.forms()) {
                files.add(Thing.of("DataDownload")
                        .with("name", page.name(dump) + " (" + form + ")")
                        .with("encodingFormat", form == DumpForm.JSON ? "application/json" : "text/csv")
                        .with("contentUrl", page.context().site().absolute(page.file(dump, form))));
            }
        }
        return files;
    }
}
