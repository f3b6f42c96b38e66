package vigie.api.persistence;

import vigie.answer.AnswerId;
import vigie.answer.Evidence;

/**
 * A piece of evidence with its place under an answer.
 *
 * @param position from 1
 */
record EvidenceRow(AnswerId answerId, int position, Evidence evidence) {}
