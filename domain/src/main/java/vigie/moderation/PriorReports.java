package vigie.moderation;

import vigie.member.MemberId;

/** What was reported before of what a case is about. */
public interface PriorReports {
    /** Whether this member reported it, in its present text or an earlier one, signed in or not. */
    boolean areFrom(MemberId member, Case about);
}
