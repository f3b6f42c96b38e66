package vigie.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vigie.session.Session;
import vigie.session.SessionId;
import vigie.web.layout.PageContext;

/**
 * Where a member is signed in.
 *
 * @param devices the present one first
 */
public record SessionsPage(PageContext context, List<Device> devices) {

    /**
     * @param words the browser and its system
     * @param active how long ago it was used
     * @param present whether it is the one that asks
     */
    public record Device(String id, String words, String since, String active, boolean present) {}

    static SessionsPage of(PageContext context, List<Session> sessions, SessionId present, Instant now) {
        return new SessionsPage(
                context,
                sessions.stream()
                        .map(session -> device(context, session, present, now))
                        .sorted(Comparator.comparing(device -> !device.present()))
                        .toList());
    }

    private static Device device(PageContext context, Session session, SessionId present, Instant now) {
        return new Device(
                session.id().value().toString(),
                DeviceWords.of(session.device()).orElseGet(() -> context.text("device.unknown")),
                context.dayAndHour(session.startedAt()),
                ago(context, Duration.between(session.renewedAt(), now)),
                session.id().equals(present));
    }

    // The tokens are renewed each quarter of an hour: nothing finer is known.
    private static String ago(PageContext context, Duration past) {
        if (past.toHours() < 1) {
            return context.text("sessions.active.now");
        }
        return past.toDays() < 1
                ? context.text("sessions.active.hours", past.toHours())
                : context.text("sessions.active.days", past.toDays());
    }

    public boolean others() {
        return devices.stream().anyMatch(device -> !device.present());
    }
}
