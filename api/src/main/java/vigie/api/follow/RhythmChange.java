package vigie.api.follow;

import vigie.follow.DigestRhythm;

/**
 * How often letters tell what changed, as the API's description shows it.
 *
 * @param rhythm the new one
 */
record RhythmChange(DigestRhythm rhythm) {}
