package vigie.api.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again, and goes on when it fails: the first failure is told whole, and that it is over. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String meaning;
    private boolean lasting;

    Outage(String meaning) {
        this.meaning = meaning;
    }

    void watch(Runnable work) {
        try {
            work.run();
            if (lasting) {
                LOG.info("{}: this is over.", meaning);
            }
            lasting = false;
        } catch (RuntimeException failure) {
            if (!lasting) {
                LOG.error("{}; this is tried again until it works.", meaning, failure);
            }
            lasting = true;
        }
    }
}
