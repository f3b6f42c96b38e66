package vigie.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the directory.
 *
 * @param total how many platforms the filter lets through from the cursor on
 * @param next cursor of the rows after these; null when there are none
 */
public record DirectorySlice(
        List<DirectoryEntry> entries, int total, @Nullable String next) {
    public DirectorySlice {
        entries = List.copyOf(entries);
    }
}
