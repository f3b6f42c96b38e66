package vigie.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.experience.HeldExperience;
import vigie.follow.FollowPlatform;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.moderation.Decision;
import vigie.moderation.HeldCase;
import vigie.moderation.Ties;
import vigie.personaltoken.PersonalToken;
import vigie.proposal.HeldProposals;
import vigie.report.HeldReports;
import vigie.session.Session;

/**
 * All that is held on a member, secrets left out: hashes and keys say nothing about a person.
 *
 * @param recoveryCodesLeft 0 when the second factor is off
 * @param newAddresses those that wait to be confirmed
 * @param letters those of the last months, without their text
 * @param cases all that was sent to moderators, experiences included, with what they decided
 * @param ties to platforms that the member declared as a moderator
 * @param decisions that the member took as a moderator
 * @param following the platforms that the member follows, and how often letters tell what changed
 * @param tokens for the member's tools, without their secrets; those that were over of late too
 */
public record HeldData(
        Member member,
        boolean totp,
        int recoveryCodesLeft,
        List<Session> sessions,
        List<NewAddress> newAddresses,
        List<SentLetter> letters,
        List<HeldExperience> experiences,
        List<HeldCase> cases,
        HeldProposals proposals,
        HeldReports reports,
        List<Ties.Tie> ties,
        List<Decision> decisions,
        FollowPlatform.Following following,
        List<PersonalToken> tokens) {

    /** @param sentAt null while it waits */
    public record SentLetter(
            LetterKind kind,
            String recipient,
            Instant writtenAt,
            @Nullable Instant sentAt) {}
}
