package vigie.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.account.HeldData;
import vigie.account.NewAddress;
import vigie.api.experience.HeldExperienceResponse;
import vigie.api.follow.FollowsResponse;
import vigie.api.moderation.HeldCaseResponse;
import vigie.api.proposal.HeldAnswerResponse;
import vigie.api.proposal.HeldPlatformResponse;
import vigie.api.proposal.HeldRemarkResponse;
import vigie.api.report.HeldAppealResponse;
import vigie.api.report.HeldReportResponse;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.Ties;
import vigie.personaltoken.PersonalToken;
import vigie.personaltoken.TokenScope;

/**
 * All that is held on a member.
 *
 * @param cases all that was sent to moderators, with what they decided; what follows names them
 * @param ties to platforms, declared as a moderator
 * @param decisions taken as a moderator
 */
@Serdeable
record ExportResponse(
        MeResponse account,
        Instant memberSince,
        int recoveryCodesLeft,
        List<HeldSession> sessions,
        List<PendingAddress> newAddresses,
        List<SentLetter> letters,
        List<HeldExperienceResponse> experiences,
        List<HeldCaseResponse> cases,
        List<HeldAnswerResponse> answers,
        List<HeldPlatformResponse> platforms,
        List<HeldRemarkResponse> remarks,
        List<HeldReportResponse> reports,
        List<HeldAppealResponse> appeals,
        List<DeclaredTie> ties,
        List<TakenDecision> decisions,
        FollowsResponse following,
        List<HeldToken> accessTokens) {

    /** @param endedAt null while it lasts */
    @Serdeable
    record HeldSession(
            String id,
            String device,
            Instant startedAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}

    /** @param revokedAt null unless it was ended before its time */
    @Serdeable
    record HeldToken(
            String id,
            String name,
            List<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        static HeldToken from(PersonalToken token) {
            return new HeldToken(
                    token.id().value().toString(),
                    token.name(),
                    AccessTokenListResponse.inOrder(token.scopes()),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /**
     * An address that waits to be confirmed.
     *
     * @param until when the last link sent there serves
     */
    @Serdeable
    record PendingAddress(String email, Instant until) {
        static PendingAddress from(NewAddress address) {
            return new PendingAddress(address.email().value(), address.until());
        }
    }

    /** @param sentAt null while it waits */
    @Serdeable
    record SentLetter(
            String kind,
            String recipient,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    /**
     * @param platform its slug
     * @param endsAt null as long as nobody said that it ended
     */
    @Serdeable
    record DeclaredTie(
            String platform, Instant declaredAt, @Nullable Instant endsAt) {
        static DeclaredTie from(Ties.Tie tie) {
            return new DeclaredTie(tie.platform().slug().value(), tie.declaredAt(), tie.endsAt());
        }
    }

    /** @param takesEffect false for the first of two moderators */
    @Serdeable
    record TakenDecision(
            String id,
            @JsonProperty("case") String about,
            Outcome outcome,
            boolean takesEffect,
            @Nullable String ground,
            @Nullable String reason,
            Instant at) {
        static TakenDecision from(Decision decision) {
            return new TakenDecision(
                    decision.id().value().toString(),
                    decision.caseId().value().toString(),
                    decision.outcome(),
                    decision.takesEffect(),
                    decision.ground(),
                    decision.reason(),
                    decision.decidedAt());
        }
    }

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
                held.newAddresses().stream().map(PendingAddress::from).toList(),
                held.letters().stream()
                        .map(each ->
                                new SentLetter(each.kind().name(), each.recipient(), each.writtenAt(), each.sentAt()))
                        .toList(),
                held.experiences().stream().map(HeldExperienceResponse::from).toList(),
                held.cases().stream().map(HeldCaseResponse::from).toList(),
                held.proposals().answers().stream()
                        .map(HeldAnswerResponse::from)
                        .toList(),
                held.proposals().platforms().stream()
                        .map(HeldPlatformResponse::from)
                        .toList(),
                held.proposals().remarks().stream()
                        .map(HeldRemarkResponse::from)
                        .toList(),
                held.reports().reports().stream().map(HeldReportResponse::from).toList(),
                held.reports().appeals().stream().map(HeldAppealResponse::from).toList(),
                held.ties().stream().map(DeclaredTie::from).toList(),
                held.decisions().stream().map(TakenDecision::from).toList(),
                FollowsResponse.from(held.following()),
                held.tokens().stream().map(HeldToken::from).toList());
    }
}
