package vigie.directory;

import java.util.Optional;
import vigie.platform.Slug;

/** The directory as readers see it: published things only. Each call takes a fixed few queries, whatever the amount of data. */
public interface PlatformDirectory extends PlatformSheets {
    /** @throws UnknownCursor when the window's cursor is none that an earlier slice in the same order gave */
    DirectorySlice find(DirectoryFilter filter, Window window);

    Optional<PlatformSheet> sheet(Slug slug);

    Tallies tallies();
}
