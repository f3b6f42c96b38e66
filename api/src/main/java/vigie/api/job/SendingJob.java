package vigie.api.job;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.account.AnswerResetRequests;
import vigie.mail.Letter;
import vigie.mail.SendLetters;
import vigie.mail.SendLetters.Outcome;
import vigie.mail.UndeliveredException;

/**
 * Sends what is due, each second, on a thread of its own: a mail server that is slow holds up nobody else. Logs name
 * letters and never addresses.
 */
@Context // there from the start, so that settings of the mail that cannot be are said then
@Requires(property = "vigie.jobs", notEquals = "false")
class SendingJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendingJob.class);
    private static final Duration WORRYING = Duration.ofDays(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private final AnswerResetRequests resetRequests;
    private final SendLetters letters;
    private final InstantSource time;
    private final Outage answering = new Outage("Requests for new passwords are not answered");
    private final Outage sending = new Outage("Letters are not sent");
    private final ReentrantLock round = new ReentrantLock();
    private volatile boolean stopping;

    SendingJob(AnswerResetRequests resetRequests, SendLetters letters, InstantSource time) {
        this.resetRequests = resetRequests;
        this.letters = letters;
        this.time = time;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "1s", scheduler = "letters")
    void run() {
        round.lock();
        try {
            answering.watch(this::answerAll);
            sending.watch(this::sendAll);
        } finally {
            round.unlock();
        }
    }

    private void answerAll() {
        boolean answered = true;
        while (answered && !stopping) {
            answered = resetRequests.answerNext();
        }
    }

    private void sendAll() {
        boolean sent = true;
        while (sent && !stopping) {
            Optional<Outcome> outcome = letters.sendNext();
            outcome.ifPresent(this::say);
            sent = outcome.isPresent();
            // However many letters wait: whoever asked meanwhile for a new password sits in front of a screen.
            answering.watch(this::answerAll);
        }
    }

    private void say(Outcome outcome) {
        Letter letter = outcome.letter();
        UndeliveredException failure = outcome.failure();
        if (outcome.dropped()) {
            LOG.info("Letter {} ({}) is not wanted any more.", letter.id().value(), letter.kind());
        } else if (failure == null) {
            LOG.info("Letter {} ({}) has left.", letter.id().value(), letter.kind());
        } else if (Duration.between(letter.writtenAt(), time.instant()).compareTo(WORRYING) >= 0) {
            LOG.error(
                    "Letter {} ({}) has waited since {} and has not left at try {}: {}. It is tried again.",
                    letter.id().value(),
                    letter.kind(),
                    letter.writtenAt(),
                    outcome.tries(),
                    failure.getMessage());
        } else {
            LOG.warn(
                    "Letter {} ({}) has not left at try {}: {}. It is tried again.",
                    letter.id().value(),
                    letter.kind(),
                    outcome.tries(),
                    failure.getMessage());
        }
    }

    /** Lets the letter that is being sent be noted: cut off in between, it would be sent again at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (round.tryLock(LONGEST_GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
            round.unlock();
        } else {
            LOG.warn("A letter was being sent when Vigie stopped. It may be sent again.");
        }
    }
}
