package vigie.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/**
 * Who decided what, when and why. Never changed once it is there.
 *
 * @param caseVersion the version of the case that the moderator saw
 * @param takesEffect false for the first of two moderators: the decision waits for the second
 * @param ground code of the catalogue; null for a publication
 * @param reason null for a publication without words
 * @param moderator null once the account is deleted
 * @param because the decision that this one follows from: on a report or an appeal; null when a moderator took it itself
 * @param instead the status that the case has although the decision says otherwise: its text was taken back or replaced
 *     meanwhile, or a withdrawal was not confirmed; null when what it says came true, and while it waits for a second
 */
public record Decision(
        DecisionId id,
        CaseId caseId,
        int caseVersion,
        Outcome outcome,
        boolean takesEffect,
        @Nullable String ground,
        @Nullable String reason,
        @Nullable MemberId moderator,
        Instant decidedAt,
        @Nullable DecisionId because,
        @Nullable CaseStatus instead) {}
