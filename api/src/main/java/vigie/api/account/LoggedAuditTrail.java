package vigie.api.account;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.account.AuditTrail;
import vigie.member.MemberId;

/** Notes in the log, by identifiers: names and addresses do not belong there. */
@Singleton
class LoggedAuditTrail implements AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedAuditTrail.class);

    @Override
    public void secondFactorLifted(MemberId administrator, MemberId member) {
        LOG.info("Administrator {} switched off the second factor of member {}", administrator.value(), member.value());
    }
}
