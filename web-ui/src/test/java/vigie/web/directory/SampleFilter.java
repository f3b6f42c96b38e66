package vigie.web.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.directory.DirectoryFilter;
import vigie.directory.DirectoryFilterReader;
import vigie.directory.DirectorySlice;
import vigie.directory.Tallies;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.web.ShippedQuestionnaire;
import vigie.web.layout.PageContext;

/** Filters as an address says them, and the pages that they make. */
final class SampleFilter {
    private static final Questionnaire QUESTIONNAIRE = ShippedQuestionnaire.questionnaire();

    static final Tallies TALLIES = new Tallies(
            57,
            0,
            Map.of(PlatformKind.SERVICE, 31),
            Map.of("CHATBOT", 4),
            Map.of(11, Map.of(CriterionState.FAVOURABLE, 5)),
            Map.of("data", Map.of(Stance.ALERT, 3)),
            Map.of("13a", Map.of("NONE", 6)));

    private SampleFilter() {}

    /** @param parameters {@code name=value}, one by one */
    static DirectoryFilter of(String... parameters) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            read.put(parts[0], List.of(parts[1]));
        }
        var reading = DirectoryFilterReader.read(read, Set.of(), QUESTIONNAIRE);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.filter();
    }

    static FilterForm form(PageContext context, String... parameters) {
        return new FilterForm(context, QUESTIONNAIRE, of(parameters), TALLIES);
    }

    static DirectoryPage page(PageContext context, int total, String... parameters) {
        return new DirectoryPage(
                context,
                QUESTIONNAIRE,
                of(parameters),
                form(context, parameters),
                new DirectorySlice(List.of(), total, null),
                1,
                100,
                List.of(),
                new Picks(List.of(), List.of()));
    }
}
