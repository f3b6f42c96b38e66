package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.member.MemberId;
import vigie.session.Session;
import vigie.session.SessionId;
import vigie.web.layout.PageContext;
import vigie.web.layout.SampleContext;

class SessionsPageTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final SessionId PRESENT = new SessionId(new UUID(1, 1));
    private static final SessionId OTHER = new SessionId(new UUID(1, 2));

    @ParameterizedTest
    @CsvSource({
        "PT0S, depuis moins d’une heure, within the last hour",
        "PT59M59S, depuis moins d’une heure, within the last hour",
        "PT1H, il y a une heure, an hour ago",
        "PT23H59M, il y a 23 heures, 23 hours ago",
        "PT24H, il y a un jour, a day ago",
        "PT720H, il y a 30 jours, 30 days ago"
    })
    void saysHowLongAgoADeviceWasUsed(Duration ago, String french, String english) {
        assertThat(active(SampleContext.french(), ago)).isEqualTo(french);
        assertThat(active(SampleContext.english(), ago)).isEqualTo(english);
    }

    private static String active(PageContext context, Duration ago) {
        return SessionsPage.of(context, List.of(session(PRESENT, "", NOW.minus(ago))), PRESENT, NOW)
                .devices()
                .getFirst()
                .active()
                .replace('\u00a0', ' ');
    }

    @Test
    void thePresentDeviceComesFirstAndTheOthersAsTheyCame() {
        Session mine = session(PRESENT, "", NOW);
        Session first = session(OTHER, "curl/8", NOW);
        SessionsPage page = SessionsPage.of(SampleContext.french(), List.of(first, mine), PRESENT, NOW);
        assertThat(page.devices()).extracting(SessionsPage.Device::present).containsExactly(true, false);
        assertThat(page.devices()).extracting(SessionsPage.Device::words).containsExactly("Appareil inconnu", "curl/8");
        assertThat(page.others()).isTrue();
        assertThat(SessionsPage.of(SampleContext.french(), List.of(mine), PRESENT, NOW)
                        .others())
                .isFalse();
    }

    private static Session session(SessionId id, String device, Instant renewed) {
        Instant started = NOW.minus(Duration.ofDays(40));
        return new Session(
                id, new MemberId(new UUID(2, 1)), device, started, renewed, NOW.plus(Duration.ofDays(1)), null);
    }
}
