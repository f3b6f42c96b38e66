package vigie.moderation;

import java.util.Optional;

/** Where a case stands; the two tables below are the whole of what moderators and authors can do with it. */
public enum CaseStatus {
    /** Waits for a moderator. */
    OPEN,
    /** Waits for its author. */
    CHANGES_REQUESTED,
    PUBLISHED,
    REFUSED,
    /** Taken off by moderators; kept for an appeal. For a report: what it reported was taken off. */
    WITHDRAWN,
    /** Taken back by its author. */
    RETRACTED,
    /** Something newer of the same author or on the same ask was published in its place. */
    SUPERSEDED,
    /** An appeal: the decision stands. */
    UPHELD,
    /** An appeal: the decision is reversed. */
    REVERSED;

    /** What becomes of a case when a moderator decides; empty when that cannot be decided now. */
    public Optional<CaseStatus> after(Outcome outcome, CaseKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case PLATFORM, ANSWER, EXPERIENCE, REMARK ->
                        switch (outcome) {
                            case PUBLISH -> this == OPEN ? PUBLISHED : null;
                            case REQUEST_CHANGES -> this == OPEN ? CHANGES_REQUESTED : null;
                            case REFUSE -> this == OPEN ? REFUSED : null;
                            case WITHDRAW -> this == PUBLISHED ? WITHDRAWN : null;
                            case RESTORE -> this == WITHDRAWN ? PUBLISHED : null;
                            case UPHOLD, REVERSE -> null;
                        };
                    case REPORT ->
                        switch (outcome) {
                            case WITHDRAW -> this == OPEN ? WITHDRAWN : null;
                            case REFUSE -> this == OPEN ? REFUSED : null;
                            case PUBLISH, REQUEST_CHANGES, RESTORE, UPHOLD, REVERSE -> null;
                        };
                    case APPEAL ->
                        switch (outcome) {
                            case UPHOLD -> this == OPEN ? UPHELD : null;
                            case REVERSE -> this == OPEN ? REVERSED : null;
                            case PUBLISH, REQUEST_CHANGES, REFUSE, WITHDRAW, RESTORE -> null;
                        };
                });
    }

    /** What becomes of a case when an appeal reverses this outcome; empty when nothing can be appealed. */
    public Optional<Outcome> reversal(CaseKind kind) {
        return Optional.ofNullable(
                switch (this) {
                    case REFUSED -> kind == CaseKind.REPORT ? Outcome.WITHDRAW : Outcome.PUBLISH;
                    case WITHDRAWN -> kind == CaseKind.REPORT ? null : Outcome.RESTORE;
                    case OPEN, CHANGES_REQUESTED, PUBLISHED, RETRACTED, SUPERSEDED, UPHELD, REVERSED -> null;
                });
    }

    /** True when the author may send a new text into the same case: it was asked for, or nobody has decided yet. */
    public boolean canBeResubmitted() {
        return this == CHANGES_REQUESTED || this == OPEN;
    }

    /** True when the author may take back what they sent. */
    public boolean canBeRetracted() {
        return this == OPEN || this == CHANGES_REQUESTED || this == PUBLISHED;
    }
}
