package vigie.demonstration;

import java.time.Instant;
import vigie.moderation.CaseId;

/** The database on which the story is told. */
public interface Stage {
    /**
     * Takes it for a demonstration; whoever else wants to meanwhile waits until the transaction ends.
     *
     * @return false when the story has been told on it already
     * @throws IllegalStateException when it holds a directory's real platforms
     */
    boolean take();

    /** The case of the report with this receipt. */
    CaseId caseOfReport(String receipt);

    /** Forgets every letter that the story wrote: nobody is to get one. */
    void dropLetters();

    void told(Instant at);
}
