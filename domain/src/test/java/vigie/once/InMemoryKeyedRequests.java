package vigie.once;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class InMemoryKeyedRequests implements KeyedRequests {
    private record Row(UUID attempt, Earlier earlier) {}

    private final Map<String, Row> rows = new HashMap<>();

    /** What another does between a look at a key and taking it. */
    @Nullable
    Runnable meanwhile;

    @Override
    public Optional<Earlier> find(String key) {
        return Optional.ofNullable(rows.get(key)).map(Row::earlier);
    }

    @Override
    public boolean claim(KeyedRequest request, String seal, Instant now, Instant lapsed, Instant over) {
        if (meanwhile != null) {
            Runnable once = meanwhile;
            meanwhile = null;
            once.run();
        }
        Row taken = rows.get(request.key());
        if (taken != null) {
            Earlier earlier = taken.earlier();
            if (earlier.begunAt().isAfter(earlier.answer() == null ? lapsed : over)) {
                return false;
            }
        }
        rows.put(request.key(), new Row(request.attempt(), new Earlier(seal, now, null)));
        return true;
    }

    @Override
    public void keep(KeyedRequest request, KeptAnswer answer) {
        rows.computeIfPresent(
                request.key(),
                (key, row) -> row.attempt().equals(request.attempt())
                        ? new Row(
                                row.attempt(),
                                new Earlier(row.earlier().seal(), row.earlier().begunAt(), answer))
                        : row);
    }

    @Override
    public void release(KeyedRequest request) {
        rows.values()
                .removeIf(row ->
                        row.attempt().equals(request.attempt()) && row.earlier().answer() == null);
    }

    @Override
    public void forgetBegunBefore(Instant instant) {
        rows.values().removeIf(row -> row.earlier().begunAt().isBefore(instant));
    }

    public int size() {
        return rows.size();
    }
}
