package vigie.proposal;

import vigie.member.MemberId;

/** Those who send something. */
public interface Authors {
    /** Waits until nothing else comes in from this member; held until the transaction ends: the same form twice is one case. */
    void lock(MemberId author);
}
