package vigie.api.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import vigie.api.http.SiteAddress;
import vigie.api.table.CsvRows;
import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.export.Licence;
import vigie.export.PublicRecords;
import vigie.questionnaire.Questionnaires;

/** Writes all that is public of a kind, in constant memory. */
@Singleton
class DumpWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final PublicRecords records;
    private final Questionnaires questionnaires;
    private final SiteAddress site;
    private final boolean fictitious;

    DumpWriter(
            PublicRecords records,
            Questionnaires questionnaires,
            SiteAddress site,
            @Value("${vigie.site.demonstration:false}") boolean fictitious) {
        this.records = records;
        this.questionnaires = questionnaires;
        this.site = site;
        this.fictitious = fictitious;
    }

    /**
     * @param date the day that the file bears
     * @return the {@link PublicRecords#state} that it shows
     */
    String write(Dump dump, DumpForm form, LocalDate date, OutputStream out) throws IOException {
        return switch (form) {
            case JSON -> json(dump, date, out);
            case CSV -> csv(dump, out);
        };
    }

    private String json(Dump dump, LocalDate date, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            JsonItems items = new JsonItems(json, questionnaires.current());
            json.writeStartObject();
            json.writeObjectFieldStart("licence");
            json.writeStringField("name", Licence.NAME);
            json.writeStringField("url", Licence.URL);
            items.bilingual("covers", Licence.COVERS);
            json.writeEndObject();
            json.writeStringField("date", date.toString());
            json.writeStringField("source", site.absolute("/"));
            if (fictitious) {
                json.writeBooleanField("fictitious", true);
            }
            json.writeArrayFieldStart("items");
            String state = switch (dump) {
                case PLATFORMS -> records.platforms(items::platform);
                case ANSWERS -> records.platforms(items::answers);
                case EXPERIENCES -> records.experiences(items::experience);
            };
            json.writeEndArray();
            json.writeEndObject();
            return state;
        }
    }

    private String csv(Dump dump, OutputStream out) throws IOException {
        CsvRows rows = new CsvRows(out);
        CsvItems items = new CsvItems(rows, questionnaires.current());
        items.columns(dump);
        String state = switch (dump) {
            case PLATFORMS -> records.platforms(items::platform);
            case ANSWERS -> records.platforms(items::answers);
            case EXPERIENCES -> records.experiences(items::experience);
        };
        rows.flush();
        return state;
    }
}
