package vigie.api.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.experience.PublishedExperience;
import vigie.export.PublicRecords;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/**
 * Reads a few hundred at a time, each time those after the last one: the same queries as pages make, in one snapshot, and a
 * few hundred in memory whatever their number.
 */
@Singleton
class JdbcPublicRecords implements PublicRecords {
    private static final int PLATFORMS = 100;
    private static final int EXPERIENCES = 500;
    private static final int CHANGES = 5_000;
    private static final int LATEST_CHANGES = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcOperations jdbc;
    private final Platforms platforms;
    private final Answers answers;
    private final JdbcPublishedExperiences experiences;

    JdbcPublicRecords(JdbcOperations jdbc, Platforms platforms, Answers answers, JdbcPublishedExperiences experiences) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.answers = answers;
        this.experiences = experiences;
    }

    @Override
    @Transactional(readOnly = true)
    public String state() {
        return readState();
    }

    // In the transaction of who asks: a change is seen here from the moment when it is seen at all.
    private String readState() {
        return Sql.of("select count(*) || '-' || coalesce(sum(id), 0) as state from public_change")
                .first(jdbc, row -> row.getString("state"))
                .orElseThrow();
    }

    // Identifiers only grow: what is left never adds up to what was before.
    @Override
    @Transactional
    public void forgetOldChanges() {
        Sql.of("""
                delete from public_change where (select count(*) from public_change) > ?
                and id <= (select max(id) from public_change) - ?
                """, CHANGES, LATEST_CHANGES).update(jdbc);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String platforms(Taker<ListedPlatform> taker) throws IOException {
        String state = readState();
        String last = "";
        List<PlatformId> ids = platformsAfter(last);
        while (!ids.isEmpty()) {
            Map<PlatformId, List<DocumentedAnswer>> answersOf = answers.currentOf(ids).stream()
                    .collect(groupingBy(each -> each.answer().platformId()));
            Map<PlatformId, Platform> byId =
                    platforms.withIds(ids).stream().collect(toMap(Platform::id, platform -> platform));
            for (PlatformId id : ids) {
                Platform platform = Objects.requireNonNull(byId.get(id));
                taker.take(new ListedPlatform(platform, answersOf.getOrDefault(id, List.of())));
                last = platform.slug().value();
            }
            ids = platformsAfter(last);
        }
        return state;
    }

    private List<PlatformId> platformsAfter(String slug) {
        return Sql.of(
                        "select id from platform where withdrawn_at is null and slug > ? order by slug limit ?",
                        slug,
                        PLATFORMS)
                .list(jdbc, row -> new PlatformId(Sql.uuid(row, "id")));
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String experiences(Taker<PlacedExperience> taker) throws IOException {
        String state = readState();
        UUID last = BEFORE_ALL;
        Map<UUID, Slug> places = experiencesAfter(last);
        while (!places.isEmpty()) {
            Map<UUID, PublishedExperience> byId = experiences.withIds(List.copyOf(places.keySet())).stream()
                    .collect(toMap(each -> each.id().value(), each -> each));
            for (Map.Entry<UUID, Slug> place : places.entrySet()) {
                last = place.getKey();
                taker.take(new PlacedExperience(place.getValue(), Objects.requireNonNull(byId.get(last))));
            }
            places = experiencesAfter(last);
        }
        return state;
    }

    private record Place(UUID experience, Slug platform) {}

    private Map<UUID, Slug> experiencesAfter(UUID experience) {
        List<Place> places = Sql.of("""
                        select e.id, p.slug from experience e join platform p on p.id = e.platform_id
                        where e.published_version is not null and p.withdrawn_at is null and e.id > ?
                        order by e.id limit ?
                        """, experience, EXPERIENCES)
                .list(jdbc, row -> new Place(Sql.uuid(row, "id"), new Slug(row.getString("slug"))));
        Map<UUID, Slug> byId = new LinkedHashMap<>();
        places.forEach(place -> byId.put(place.experience(), place.platform()));
        return byId;
    }
}
