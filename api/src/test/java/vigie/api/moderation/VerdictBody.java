package vigie.api.moderation;

import vigie.api.Client;
import vigie.moderation.CaseKind;
import vigie.moderation.Outcome;

/** What a moderator sends, right for the kind. */
final class VerdictBody {
    private VerdictBody() {}

    static String of(CaseKind kind, Outcome outcome) {
        return outcome.needsReason()
                ? Client.object("outcome", outcome.name(), "ground", ground(kind, outcome), "reason", "Voici pourquoi.")
                : Client.object("outcome", outcome.name());
    }

    /** Of the shipped catalogue. */
    static String ground(CaseKind kind, Outcome outcome) {
        return switch (outcome) {
            case PUBLISH, REQUEST_CHANGES, WITHDRAW -> "NAMES_A_PERSON";
            case REFUSE -> kind == CaseKind.REPORT ? "UNFOUNDED" : "NAMES_A_PERSON";
            case RESTORE -> "KEEPS_TO_THE_RULES";
            case REVERSE -> "NEW_FACTS";
            case UPHOLD -> "DECISION_STANDS";
        };
    }
}
