package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.account.HeldData;
import vigie.api.experience.HeldExperienceResponse;

/** All that is held on a member. */
@Serdeable
record ExportResponse(
        MeResponse account,
        Instant memberSince,
        int recoveryCodesLeft,
        List<HeldSession> sessions,
        List<PendingAddress> newAddresses,
        List<SentLetter> letters,
        List<HeldExperienceResponse> experiences) {

    /** @param endedAt null while it lasts */
    @Serdeable
    record HeldSession(
            String id,
            String device,
            Instant startedAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}

    /** An address that waits to be confirmed. */
    @Serdeable
    record PendingAddress(String email, Instant until) {}

    /** @param sentAt null while it waits */
    @Serdeable
    record SentLetter(
            String kind,
            String recipient,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    static ExportResponse from(HeldData held) {
        return new ExportResponse(
                MeResponse.from(held.member(), held.member().role(), held.totp()),
                held.member().createdAt(),
                held.recoveryCodesLeft(),
                held.sessions().stream()
                        .map(each -> new HeldSession(
                                each.id().value().toString(),
                                each.device(),
                                each.startedAt(),
                                each.renewedAt(),
                                each.expiresAt(),
                                each.endedAt()))
                        .toList(),
                held.newAddresses().stream()
                        .map(each -> new PendingAddress(each.email().value(), each.until()))
                        .toList(),
                held.letters().stream()
                        .map(each ->
                                new SentLetter(each.kind().name(), each.recipient(), each.writtenAt(), each.sentAt()))
                        .toList(),
                held.experiences().stream().map(HeldExperienceResponse::from).toList());
    }
}
