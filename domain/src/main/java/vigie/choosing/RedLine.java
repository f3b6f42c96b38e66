package vigie.choosing;

import java.util.List;
import vigie.directory.DirectoryFilter.Chosen;

/** What a coach does not accept. */
public sealed interface RedLine permits FrequentLine, RefusedAnswer, RefusedStance {
    /** Where a platform stands with regard to a line. */
    enum Status {
        CROSSED,
        /** Nobody documented it: neither crossed nor cleared. */
        TO_CHECK,
        CLEARED,
        /** The line has no meaning for this kind of platform. */
        OUT
    }

    /**
     * @param about the answers that cross the line, or those that are to be checked; empty for a line on a stance
     */
    record Finding(RedLine line, Status status, List<RefusedAnswer> about) {
        public Finding {
            about = List.copyOf(about);
        }
    }

    Finding on(Candidate platform);

    /** As parameters of an address. */
    List<Chosen> chosen();

    /** Ids of the asks whose answers it looks at. */
    List<String> asks();
}
