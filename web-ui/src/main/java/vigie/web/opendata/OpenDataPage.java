package vigie.web.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.export.Dump;
import vigie.export.DumpColumns;
import vigie.export.DumpForm;
import vigie.export.KeptDumps;
import vigie.export.KeptDumps.Kept;
import vigie.export.Licence;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/**
 * What can be taken as files, and on what terms.
 *
 * @param address where whoever cites the data finds them
 */
public record OpenDataPage(PageContext context, String address, Questionnaire questionnaire, KeptDumps dumps) {
    private static final int KILO = 1_000;

    /**
     * One or several columns of the same meaning.
     *
     * @param names as they stand in the first row
     */
    public record Column(List<String> names, String meaning) {}

    public List<Dump> kinds() {
        return List.of(Dump.values());
    }

    public List<DumpForm> forms() {
        return List.of(DumpForm.values());
    }

    public String name(Dump dump) {
        return context.text("opendata.name." + dump.name());
    }

    public String what(Dump dump) {
        return context.text("opendata.what." + dump.name());
    }

    public String file(Dump dump, DumpForm form) {
        return context.to().openData().file(dump, form);
    }

    /** Its size and when it was made; null while nobody has asked for it. */
    public @Nullable String known(Dump dump, DumpForm form) {
        return dumps.kept(dump, form).map(this::known).orElse(null);
    }

    private String known(Kept kept) {
        return context.text("opendata.known", size(kept.bytes()), context.dayAndHour(kept.madeAt()));
    }

    private String size(long bytes) {
        if (bytes < (long) KILO * KILO) {
            return context.text("opendata.size.kilo", Math.max(1, Math.round((double) bytes / KILO)));
        }
        return context.text(
                "opendata.size.mega",
                BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf((long) KILO * KILO), 1, RoundingMode.HALF_UP));
    }

    /** How many columns its table has. */
    public int width(Dump dump) {
        return DumpColumns.all(dump, questionnaire).size();
    }

    /** French and English texts together, and those of all criteria. */
    public List<Column> columns(Dump dump) {
        Map<String, List<String>> byMeaning = new LinkedHashMap<>();
        for (String column : DumpColumns.fixed(dump)) {
            byMeaning
                    .computeIfAbsent(column.replaceFirst("\\.(fr|en)$", ""), first -> new ArrayList<>())
                    .add(column);
        }
        if (dump == Dump.EXPERIENCES) {
            int first = questionnaire.criteria().getFirst().number();
            int last = questionnaire.criteria().getLast().number();
            DumpColumns.OF_CRITERIA.forEach(
                    name -> byMeaning.put(name, List.of(name + "." + first, "…", name + "." + last)));
        }
        return byMeaning.entrySet().stream()
                .map(each -> new Column(each.getValue(), context.text("opendata.column." + each.getKey())))
                .toList();
    }

    public String licenceName() {
        return Licence.NAME.replace(' ', '\u00a0');
    }

    public String licenceAddress() {
        return Licence.URL;
    }

    public String covers() {
        return context.say(Licence.COVERS);
    }

    public String cited() {
        return context.text(
                "opendata.cite.example", context.site().name(), context.day(context.today()), address, licenceName());
    }
}
