package vigie.mail;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks once more at one letter, and brings it to the mail. */
@Singleton
class DeliverLetter {
    private final List<LetterCheck> checks;
    private final Postman postman;

    DeliverLetter(List<LetterCheck> checks, Postman postman) {
        this.checks = List.copyOf(checks);
        this.postman = postman;
    }

    /**
     * In a transaction of its own: what a letter says may be read from the database, and whatever fails there would take with it
     * the transaction in which the failure is to be noted. (A savepoint would do, but Micronaut has none: it joins instead.)
     *
     * @return whether it was wanted, and has left then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean deliver(Letter letter) throws UndeliveredException {
        if (!checks.stream().allMatch(check -> check.isWanted(letter))) {
            return false;
        }
        postman.deliver(letter);
        return true;
    }
}
