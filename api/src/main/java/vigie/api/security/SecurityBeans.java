package vigie.api.security;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vigie.member.SiteName;
import vigie.session.SessionSettings;

/** What the account use cases need to know of this installation. */
@Factory
final class SecurityBeans {
    private static final int THREADS = 4;
    private static final int WAITING = 60;

    @Singleton
    SiteName siteName(@Value("${vigie.site.name:Vigie}") String name) {
        return new SiteName(name);
    }

    @Singleton
    SessionSettings sessionSettings(@Value("${vigie.require-totp:}") String requireTotp) {
        return new SessionSettings(
                Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(180), isTrue(requireTotp));
    }

    // Micronaut takes "oui" for false: a protection would be off that the operator believes to be on.
    private static boolean isTrue(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default ->
                throw new ConfigurationException("VIGIE_REQUIRE_TOTP is \"" + word + "\". It should be true or false.");
        };
    }

    /**
     * Where passwords are looked at, and nothing else: what needs no hash must go on in a flood of sign-ins. Few threads, so that a flood of sign-ins leaves connections to the pages; a short
     * queue, so that what cannot be done soon is refused at once.
     */
    @Singleton
    @Named("accounts")
    @Bean(preDestroy = "shutdown")
    ExecutorService accounts() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "accounts-" + number.incrementAndGet()));
    }
}
