package vigie.api.job;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vigie.mail.Letter;
import vigie.mail.Postman;

/** Has a letter in hands until it is let go. */
@Singleton
@Primary
@Requires(property = SlowPostman.WANTED)
class SlowPostman implements Postman {
    static final String WANTED = "test.slow-postman";

    final CountDownLatch hasALetter = new CountDownLatch(1);
    final CountDownLatch mayGo = new CountDownLatch(1);

    @Override
    public void deliver(Letter letter) {
        hasALetter.countDown();
        try {
            if (!mayGo.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("Never let go");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
