package vigie.api.report;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.report.Appealable;

/**
 * A decision, for whom it concerns; the moderator has no name here.
 *
 * @param kind of what was decided on
 * @param platformName of the platform that it is about
 * @param open whether it can be appealed now
 * @param lastDay on which it can be appealed
 * @param appeal that was sent; null when none was
 */
@Serdeable
record AppealableResponse(
        String decision,
        CaseKind kind,
        @Nullable String platformName,
        Outcome outcome,
        @Nullable String ground,
        @Nullable String reason,
        Instant at,
        boolean open,
        LocalDate lastDay,
        @Nullable Sent appeal) {
    /** @param status OPEN while it waits, then UPHELD or REVERSED */
    @Serdeable
    record Sent(String text, Instant sentAt, CaseStatus status) {
        static Sent from(Appealable.Sent sent) {
            return new Sent(
                    sent.appeal().text(), sent.appeal().sentAt(), sent.present().status());
        }
    }

    static AppealableResponse from(Appealable shown) {
        Decision decision = shown.decision();
        Appealable.Sent appeal = shown.appeal();
        return new AppealableResponse(
                decision.id().value().toString(),
                shown.decided().kind(),
                shown.platform(),
                decision.outcome(),
                decision.ground(),
                decision.reason(),
                decision.decidedAt(),
                shown.open(),
                shown.lastDay(),
                appeal == null ? null : Sent.from(appeal));
    }
}
