package vigie.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.mail.LetterKind;

/** What cases of one kind are about, and how decisions on them take effect. One bean a kind, in the kind's own feature. */
public interface CaseSubject {
    CaseKind kind();

    /** Whether publishing this takes two moderators; asked again when a moderator decides, for other answers may have come. */
    default boolean needsSecond(Case asked) {
        return false;
    }

    /**
     * Makes a decision true, within its transaction; told in the words of {@link CaseStatus}. Also called when an author takes
     * back or supersedes what was sent.
     *
     * @param before as it was
     * @param after as it is to be; a new platform is given its identity here
     * @return the case to be saved: {@code after}, or that with its platform
     */
    Case settle(Case before, Case after);

    /** Another case that a decision on this one decides too: of a report, what was reported; of an appeal, what was appealed. */
    default Optional<Consequence> consequence(Case after, Decision decision) {
        return Optional.empty();
    }

    /** The kind of what a decision judges, to which its ground has to fit: of a report found right, what it reports. */
    default CaseKind judged(Case asked, Outcome outcome) {
        return kind();
    }

    /** Whether this member sent it, beside being its author: by an address, without signing in. */
    default boolean isFrom(Case asked, vigie.member.MemberId member) {
        return false;
    }

    /** Whether this moderator may not decide for a reason of the kind's own, beside being author or tied. */
    default boolean bars(Case asked, vigie.member.MemberId moderator) {
        return false;
    }

    /** How what it is about left the site, so that nothing is left to withdraw; empty when it did not, or nothing can. */
    default Optional<CaseStatus> gone(Case asked) {
        return Optional.empty();
    }

    /** What is proposed beside what is published now, line by line, for moderators. */
    List<CaseLine> lines(Case shown);

    /** Whom to tell of a decision that took effect. */
    Optional<Addressee> addressee(Case decided);

    /** The letter that tells them; asked for once, when it is written. */
    default Telling telling(Case decided, Decision decision) {
        return Telling.ofDecision(Map.of());
    }

    /** @param told whether the letter about the case that decides tells the author of the other one of it too */
    record Consequence(CaseId caseId, Outcome outcome, boolean told) {}

    record Addressee(String email, String name, vigie.language.Language language) {}

    /** @param values what its words need beside those of every decision */
    record Telling(LetterKind letter, Map<String, String> values) {
        /** In the words that every decision is told in. */
        public static Telling ofDecision(Map<String, String> values) {
            return new Telling(LetterKind.DECISION, values);
        }
    }
}
