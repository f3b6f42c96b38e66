package vigie.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

final class InMemoryResetRequests implements ResetRequests {
    private final Deque<ResetRequest> waiting = new ArrayDeque<>();

    @Override
    public void add(ResetRequest request) {
        waiting.add(request);
    }

    @Override
    public Optional<ResetRequest> takeNext() {
        return Optional.ofNullable(waiting.poll());
    }

    List<ResetRequest> waiting() {
        return List.copyOf(waiting);
    }
}
