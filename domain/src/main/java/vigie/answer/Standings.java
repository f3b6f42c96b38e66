package vigie.answer;

import java.util.Collection;
import java.util.List;
import vigie.platform.PlatformId;

/** How platforms stand, kept ready for filters and rows; can always be computed again from the answers. */
public interface Standings {
    /**
     * Puts these in the place of what was kept for the same platforms.
     *
     * @return the platforms for which something else was kept, or nothing
     */
    List<PlatformId> replace(Collection<PlatformStanding> standings);

    /** Of a platform that left the directory. */
    void remove(PlatformId platform);
}
