package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.directory.DirectoryEntry;
import vigie.directory.DirectorySlice;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;

@Serdeable
record PlatformListResponse(List<Item> items, @Nullable String next) implements Paged {

    @Serdeable
    record Item(
            String slug,
            String name,
            PlatformKind kind,
            String website,
            CoverageResponse coverage,
            List<CriterionResponse> criteria,
            LivedResponse lived,
            Instant updatedAt) {}

    static PlatformListResponse from(DirectorySlice slice, Questionnaire questionnaire) {
        return new PlatformListResponse(
                slice.entries().stream()
                        .map(entry -> item(entry, questionnaire))
                        .toList(),
                slice.next());
    }

    private static Item item(DirectoryEntry entry, Questionnaire questionnaire) {
        List<CriterionResponse> criteria = new ArrayList<>();
        for (CriterionState state : entry.states()) {
            criteria.add(CriterionResponse.from(criteria.size() + 1, state));
        }
        return new Item(
                entry.slug().value(),
                entry.name(),
                entry.kind(),
                entry.website(),
                new CoverageResponse(entry.documented(), entry.applicable()),
                criteria,
                LivedResponse.from(entry.experiences(), entry.lived(), questionnaire),
                entry.updatedAt());
    }
}
