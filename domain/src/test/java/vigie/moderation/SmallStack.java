package vigie.moderation;

import java.util.concurrent.atomic.AtomicReference;

/** Runs something where there is little room for calls within calls. */
final class SmallStack {
    private static final long BYTES = 160 * 1024;

    private SmallStack() {}

    /** @throws AssertionError when it fails there, or has no room */
    static void run(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small", BYTES);
        thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }
}
