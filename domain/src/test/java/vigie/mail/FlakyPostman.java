package vigie.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers, or fails as told. */
final class FlakyPostman implements Postman {
    private final List<Letter> delivered = new ArrayList<>();
    private @Nullable Exception failure;

    @Override
    public void deliver(Letter letter) throws UndeliveredException {
        if (failure instanceof UndeliveredException undelivered) {
            throw undelivered;
        }
        if (failure instanceof RuntimeException unforeseen) {
            throw unforeseen;
        }
        delivered.add(letter);
    }

    void fails(Exception with) {
        failure = with;
    }

    void works() {
        failure = null;
    }

    List<Letter> delivered() {
        return delivered;
    }
}
