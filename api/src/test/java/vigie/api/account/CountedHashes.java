package vigie.api.account;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import vigie.member.Password;
import vigie.member.PasswordHashes;

/** Counts how often a password is compared. */
@Singleton
public class CountedHashes implements BeanCreatedEventListener<PasswordHashes> {
    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public PasswordHashes onCreated(BeanCreatedEvent<PasswordHashes> event) {
        PasswordHashes real = event.getBean();
        return new PasswordHashes() {
            @Override
            public String hash(Password password) {
                return real.hash(password);
            }

            @Override
            public boolean matches(Password password, String hash) {
                compared.incrementAndGet();
                return real.matches(password, hash);
            }

            @Override
            public void matchNothing(Password password) {
                compared.incrementAndGet();
                real.matchNothing(password);
            }
        };
    }

    int compared() {
        return compared.get();
    }
}
