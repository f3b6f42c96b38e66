package vigie.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the items after these; null when there are none */
public record HistorySlice(
        List<HistoryItem> items, @Nullable String next) {
    public HistorySlice {
        items = List.copyOf(items);
    }
}
