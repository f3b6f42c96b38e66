package vigie.api.experience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vigie.answer.RefreshStandings;
import vigie.api.ManyContributions;
import vigie.api.experience.Writers.Writer;
import vigie.api.persistence.Database;
import vigie.experience.ConfirmStillActive;
import vigie.experience.LeaveExperiences;
import vigie.experience.RetractExperience;
import vigie.experience.SubmitExperience;
import vigie.experience.TypedExperience;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.rating.RebuildLived;
import vigie.refusal.InvalidInputException;
import vigie.refusal.RefusedException;
import vigie.session.SessionId;
import vigie.session.SignedIn;

/** What decisions keep up to date is what counting everything again gives, after a thousand of them by two moderators at once. */
@MicronautTest(transactional = false)
class RebuiltFiguresIT implements ManyContributions {
    private static final int DECISIONS_EACH = 500;
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.PUBLISH,
            Outcome.PUBLISH,
            Outcome.PUBLISH,
            Outcome.REFUSE,
            Outcome.REQUEST_CHANGES,
            Outcome.WITHDRAW,
            Outcome.RESTORE);

    @Inject
    Writers writers;

    @Inject
    Database database;

    @Inject
    Platforms platforms;

    @Inject
    SubmitExperience submit;

    @Inject
    RetractExperience retract;

    @Inject
    ConfirmStillActive confirm;

    @Inject
    LeaveExperiences leave;

    @Inject
    RebuildLived rebuild;

    @Inject
    RefreshStandings standings;

    private List<Platform> rated() {
        return platforms.withSlugs(List.of(new Slug("koach"), new Slug("coachhub"), new Slug("betterup")));
    }

    @Test
    void aThousandRandomDecisionsLeaveWhatARebuildGives() throws Exception {
        List<Callable<Integer>> moderators = List.of(() -> decideAtRandom(1), () -> decideAtRandom(2));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : both.invokeAll(moderators)) {
                assertThat(each.get()).isEqualTo(DECISIONS_EACH);
            }
        }
        String kept = figures();
        assertThat(database.value("select count(*) from rating_count"))
                .as("ratings kept")
                .isNotEqualTo("0");
        assertThat(database.value("select count(*) from criterion_lived where mean is not null"))
                .as("means kept")
                .isNotEqualTo("0");

        assertThat(rebuild.platforms()).hasSizeGreaterThanOrEqualTo(3).noneMatch(rebuild::rebuild);
        assertThat(figures()).isEqualTo(kept);

        database.change("update rating_count set ratings = ratings + 1 where criterion = 1 and stars = 5");
        assertThat(rebuild.platforms().stream().filter(rebuild::rebuild).toList())
                .isNotEmpty();
        assertThat(figures()).isEqualTo(kept);

        for (String tampering : List.of(
                "update criterion_lived set mean = 6 - mean where mean <> 3",
                "update criterion_lived set sort_key = sort_key + 0.001",
                "delete from criterion_lived where criterion = 1",
                "update platform_lived set themes = themes || '{\"ethics\": 1.1}'",
                "update platform_lived set rank = rank + 0.001")) {
            database.change(tampering);
            assertThat(figures()).as(tampering).isNotEqualTo(kept);
            assertThat(rebuild.platforms().stream().filter(rebuild::rebuild).toList())
                    .as(tampering)
                    .isNotEmpty();
            assertThat(figures()).as(tampering).isEqualTo(kept);
        }
        assertThat(rebuild.platforms()).noneMatch(rebuild::rebuild);
    }

    @Test
    void aStandingThatWasKeptOtherwiseIsTold() throws Exception {
        assertThat(standings.refreshAll()).isEmpty();
        String koach = " where platform_id = (select id from platform where slug = 'koach')";
        for (String tampering : List.of(
                "update platform_standing set documented = documented - 1" + koach,
                "update platform_standing set states[1] = case states[1] when 'ALERT' then 'UNKNOWN' else 'ALERT' end"
                        + koach,
                "update platform_standing set themes = themes || '{\"ethics\": \"WITHOUT_STANCE\"}'" + koach,
                "delete from platform_standing" + koach)) {
            database.change(tampering);
            assertThat(standings.refreshAll())
                    .as(tampering)
                    .containsExactly(rated().stream()
                            .filter(platform -> platform.slug().equals(new Slug("koach")))
                            .map(Platform::id)
                            .toArray(PlatformId[]::new));
            assertThat(standings.refreshAll()).isEmpty();
        }
    }

    private String figures() throws Exception {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("platform_lived", "rating_count", "criterion_lived")) {
            all.append(database.value("select string_agg(to_jsonb(t)::text, e'\\n' order by to_jsonb(t)::text) from "
                            + table + " t"))
                    .append('\n');
        }
        return all.toString();
    }

    /** Each with coaches of their own, on the same platforms. */
    private int decideAtRandom(int seed) {
        Random random = new Random(seed);
        List<Writer> moderators = List.of(writers.writer(Role.MODERATOR), writers.writer(Role.MODERATOR));
        List<SignedIn> coaches = new ArrayList<>();
        Map<UUID, UUID> cases = new HashMap<>();
        int decided = 0;
        int refused = 0;
        while (decided < DECISIONS_EACH) {
            if (coaches.size() < 30) {
                coaches.add(asker(writers.writer().member()));
            }
            SignedIn coach = coaches.get(random.nextInt(coaches.size()));
            Platform platform = rated().get(random.nextInt(3));
            UUID both =
                    UUID.nameUUIDFromBytes((coach.member().value() + platform.name()).getBytes(StandardCharsets.UTF_8));
            try {
                int what = random.nextInt(12);
                if (what < 4 || !cases.containsKey(both)) {
                    cases.put(
                            both,
                            submit.submit(coach, platform, typed(random), null)
                                    .inCase()
                                    .id()
                                    .value());
                } else if (what == 4) {
                    retract.retract(coach, platform);
                } else if (what == 5) {
                    confirm.confirm(coach, platform);
                } else if (what == 6 && random.nextInt(4) == 0) {
                    leave.leave(coach.member(), LeaveExperiences.Choice.KEEP_WITHOUT_NAME);
                    coaches.remove(coach);
                } else {
                    Writer moderator = moderators.get(random.nextInt(2));
                    writers.decide(
                            moderator, cases.get(both).toString(), OUTCOMES.get(random.nextInt(OUTCOMES.size())));
                    decided++;
                }
            } catch (RefusedException | InvalidInputException notNow) {
                // What cannot be decided as things stand, or not for this reason: another try.
                refused++;
            }
        }
        assertThat(refused).as("most tries can be made").isLessThan(10 * decided);
        return decided;
    }

    private static TypedExperience typed(Random random) {
        boolean lasts = random.nextBoolean();
        Map<String, String> texts = new HashMap<>(Map.of(
                "relation",
                lasts ? "ACTIVE" : "ENDED",
                "from",
                "2015-01",
                "to",
                lasts ? "" : "20%02d-%02d".formatted(15 + random.nextInt(11), 1 + random.nextInt(12)),
                "sessions",
                "UP_TO_10",
                "text",
                "Texte " + random.nextInt(),
                "signedAs",
                "DISPLAY_NAME"));
        for (int criterion = 1; criterion <= 15; criterion++) {
            if (criterion <= 3 || random.nextInt(3) > 0) {
                texts.put("rating." + criterion, String.valueOf(1 + random.nextInt(5)));
            }
        }
        return new TypedExperience(texts);
    }

    private static SignedIn asker(Member member) {
        return new SignedIn(
                new SessionId(UUID.randomUUID()),
                member.createdAt(),
                member.id(),
                member.displayName(),
                member.language(),
                member.role(),
                member.role(),
                false);
    }
}
