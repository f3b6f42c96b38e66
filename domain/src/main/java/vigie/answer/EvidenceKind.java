package vigie.answer;

/** What kind of text or person an answer rests on. */
public enum EvidenceKind {
    PUBLIC_TERMS,
    PRIVACY_POLICY,
    HELP_CENTRE,
    PLATFORM_STATEMENT,
    PLATFORM_REPLY,
    /** Shown to moderators only; the coded answer that it supports is public. */
    CONTRACT_EXTRACT,
    COACH_TESTIMONY;

    public boolean shownToReaders() {
        return this != CONTRACT_EXTRACT;
    }
}
