package vigie.api.follow;

/**
 * The way out of a letter, as the API's description shows it.
 *
 * @param token from the link at the end of the letter
 */
record StopLetters(String token) {}
