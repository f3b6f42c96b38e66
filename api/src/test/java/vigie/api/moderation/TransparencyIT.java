package vigie.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.LogEntry;
import vigie.moderation.LogEvent;
import vigie.moderation.ModerationLog;
import vigie.moderation.OpenCase;

/** The public figures, counted in the log. */
@MicronautTest(transactional = false)
class TransparencyIT implements ModerationServer {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");

    @Inject
    Client client;

    @Inject
    ModerationLog log;

    @Inject
    OpenCase open;

    private void decidedAfter(Duration delay, String outcome, String ground) {
        CaseId id = new CaseId(UUID.randomUUID());
        log.append(new LogEntry(LogEvent.SUBMITTED, id, MARCH, Map.of("kind", "EXPERIENCE")));
        log.append(new LogEntry(
                LogEvent.DECIDED,
                id,
                MARCH.plus(delay),
                ground.isEmpty()
                        ? Map.of("kind", "EXPERIENCE", "outcome", outcome)
                        : Map.of("kind", "EXPERIENCE", "outcome", outcome, "ground", ground)));
    }

    @Test
    void countsWhatTheLogHolds() throws Exception {
        JsonNode nothing = client.json("/api/v1/transparency");
        assertThat(nothing.get("log").get("entries").asLong()).isZero();
        assertThat(nothing.get("delays").size()).isZero();

        decidedAfter(Duration.ofHours(2), "PUBLISH", "");
        decidedAfter(Duration.ofHours(4), "REFUSE", "OFF_TOPIC");
        decidedAfter(Duration.ofHours(30), "PUBLISH", "");
        open.open(CaseKind.REPORT, null, null, UUID.randomUUID(), Set.of(), false, "UNLAWFUL");
        JsonNode counted = client.json("/api/v1/transparency");
        JsonNode lived = counted.get("kinds")
                .valueStream()
                .filter(kind -> kind.get("kind").asString().equals("EXPERIENCE"))
                .findFirst()
                .orElseThrow();
        assertThat(lived.get("received").asInt()).isEqualTo(3);
        assertThat(lived.get("published").asInt()).isEqualTo(2);
        assertThat(lived.get("refused").asInt()).isEqualTo(1);
        assertThat(counted.get("refusedByGround").toString()).isEqualTo("[{\"ground\":\"OFF_TOPIC\",\"count\":1}]");
        assertThat(counted.get("reports").get("received").asInt()).isEqualTo(1);
        JsonNode delay = counted.get("delays").get(0);
        assertThat(delay.get("month").asString()).isEqualTo("2026-03");
        assertThat(delay.get("cases").asInt()).isEqualTo(3);
        assertThat(delay.get("medianSeconds").asLong()).isEqualTo(4 * 3600);
        assertThat(counted.get("log").get("entries").asLong()).isEqualTo(7);
        assertThat(counted.get("log").get("head").asString())
                .isEqualTo(log.verify().head());
    }
}
