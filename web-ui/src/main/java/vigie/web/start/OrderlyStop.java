package vigie.web.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what was opened, the last first, when the process is told to stop, also when it is told while still starting:
 * the step under way is brought to its end and then undone, so that no server is left behind.
 */
final class OrderlyStop {

    private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean stopping;

    /** From here on SIGTERM, SIGINT and {@link System#exit} close what was opened. */
    static OrderlyStop onSignal() {
        var stop = new OrderlyStop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::closeAll, "orderly-stop"));
        return stop;
    }

    /** Opens something that is to be closed on the way out. Does not return once the process is stopping. */
    <T extends AutoCloseable> T open(Supplier<T> opening) {
        synchronized (this) {
            if (!stopping) {
                T resource = opening.get();
                opened.push(resource);
                return resource;
            }
        }
        waitForTheEnd();
        throw new IllegalStateException("The wait for the end has no end of its own");
    }

    /** Waits until the process is stopped, which only a signal or {@link System#exit} does. */
    void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody interrupts the main thread", e);
        }
    }

    private synchronized void closeAll() {
        stopping = true;
        boolean something = !opened.isEmpty();
        while (!opened.isEmpty()) {
            AutoCloseable resource = opened.pop();
            try {
                resource.close();
            } catch (Exception e) {
                // What is left must be closed all the same.
                LOG.error("Not everything could be stopped", e);
            }
        }
        if (something) {
            LOG.info("Vigie has stopped.");
        }
    }
}
