package vigie.report;

import java.time.Instant;
import vigie.moderation.CaseId;
import vigie.moderation.DecisionId;

/** Why somebody thinks that a decision is wrong; one for each decision, never changed. */
public record Appeal(AppealId id, DecisionId decision, CaseId appealed, String text, Instant sentAt) {}
