package vigie.limit;

import vigie.identity.CountingIds;
import vigie.identity.KnownSecrets;
import vigie.identity.SettableTime;

/** What tests need to count tries: the beans on fakes. Each package's kit adds its own to that of the package below. */
public class LimitKit {
    public final SettableTime time = new SettableTime();
    public final CountingIds ids = new CountingIds();
    public final KnownSecrets secrets = new KnownSecrets();
    public final SettableLimits limitSettings = new SettableLimits();
    public final InMemoryLimitCounters counters = new InMemoryLimitCounters();
    public final EnforceLimit limits = new EnforceLimit(counters, limitSettings, time);
}
