package vigie.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the changes after these; null when there are none */
public record NewsSlice(List<NewsItem> items, @Nullable String next) {
    public NewsSlice {
        items = List.copyOf(items);
    }
}
