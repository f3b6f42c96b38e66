package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.questionnaire.SampleQuestionnaire;

/** Reads filters of the sample questionnaire from parameters written {@code name=value}. */
final class FilterReading {
    private FilterReading() {}

    static DirectoryFilterReader.Reading read(String... parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return DirectoryFilterReader.read(values, List.of(), SampleQuestionnaire.questionnaire());
    }

    static DirectoryFilter filter(String... parameters) {
        DirectoryFilterReader.Reading reading = read(parameters);
        assertThat(reading.problems()).isEmpty();
        return reading.filter();
    }
}
