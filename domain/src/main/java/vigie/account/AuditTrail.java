package vigie.account;

import vigie.member.MemberId;

/** Notes what administrators do to accounts, for whoever runs the directory. */
public interface AuditTrail {
    void secondFactorLifted(MemberId administrator, MemberId member);
}
