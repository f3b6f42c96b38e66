package vigie.follow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.InMemoryMembers;
import vigie.member.Member;
import vigie.member.MemberId;

/** As the database: nothing of whoever left. */
public final class InMemoryDigests implements Digests {
    private record Row(DigestSetting setting, Instant toldUntil) {}

    private record Stop(MemberId member, Instant madeAt) {}

    private final InMemoryMembers members;
    private final Map<MemberId, Row> rows = new LinkedHashMap<>();
    private final Map<String, Stop> stops = new HashMap<>();

    public InMemoryDigests(InMemoryMembers members) {
        this.members = members;
    }

    @Override
    public Optional<DigestSetting> of(MemberId member) {
        return Optional.ofNullable(rows.get(member)).map(Row::setting);
    }

    @Override
    public void choose(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt) {
        rows.computeIfPresent(member, (id, row) -> new Row(new DigestSetting(rhythm, dueAt), row.toldUntil()));
    }

    @Override
    public void begin(MemberId member, DigestRhythm rhythm, @Nullable Instant dueAt, Instant now) {
        rows.putIfAbsent(member, new Row(new DigestSetting(rhythm, dueAt), now));
    }

    @Override
    public void toldUntil(MemberId member, Instant instant) {
        rows.computeIfPresent(member, (id, row) -> new Row(row.setting(), instant));
    }

    @Override
    public Optional<DueDigest> takeDue(Instant now) {
        return rows.entrySet().stream()
                .filter(row -> members.withId(row.getKey()).isPresent())
                .filter(row -> due(row.getValue()).compareTo(now) <= 0)
                .min(Comparator.comparing(row -> due(row.getValue())))
                .map(row -> {
                    Member member = members.withId(row.getKey()).orElseThrow();
                    return new DueDigest(
                            member.id(),
                            member.email(),
                            member.displayName(),
                            member.language(),
                            row.getValue().setting().rhythm(),
                            row.getValue().toldUntil());
                });
    }

    private static Instant due(Row row) {
        Instant due = row.setting().dueAt();
        return due == null ? Instant.MAX : due;
    }

    @Override
    public void addStop(String digest, MemberId member, Instant now) {
        stops.put(digest, new Stop(member, now));
    }

    @Override
    public Optional<MemberId> memberToStop(String digest) {
        return Optional.ofNullable(stops.get(digest)).map(Stop::member);
    }

    @Override
    public void forgetStopsBefore(Instant instant) {
        stops.values().removeIf(stop -> stop.madeAt().isBefore(instant));
    }
}
