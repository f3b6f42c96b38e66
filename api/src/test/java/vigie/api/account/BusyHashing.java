package vigie.api.account;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks again and again how many threads are at a password's hash at the same moment. */
final class BusyHashing {
    private static final long PAUSE_MILLIS = 5;

    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::look);
    private volatile boolean over;
    private volatile int most;

    private BusyHashing() {}

    static BusyHashing watch() {
        BusyHashing hashing = new BusyHashing();
        hashing.watcher.start();
        return hashing;
    }

    private void look() {
        try {
            while (!over) {
                // One picture of all threads: none moves while it is taken.
                Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
                most = Math.max(most, (int)
                        threads.values().stream().filter(BusyHashing::hashes).count());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hashes(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("com.password4j."));
    }

    /** The most at once that were seen; it is looked no longer. */
    int most() throws InterruptedException {
        over = true;
        watcher.join();
        return most;
    }
}
