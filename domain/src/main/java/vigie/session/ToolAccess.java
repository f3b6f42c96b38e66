package vigie.session;

import java.time.Instant;
import vigie.member.MemberId;

/** What lets members' tools in beside their sessions: it ends when all sessions do. */
public interface ToolAccess {
    /** Called in the transaction that ends the sessions, and before them: nothing new can come up in between. */
    void endAll(MemberId member, Instant at);
}
