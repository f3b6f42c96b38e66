package vigie.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param access how long an access token is taken
 * @param idle how long a session lasts without being used
 * @param longest how long it lasts at most
 * @param requireTotp whether moderators and administrators need a second factor to act as such
 */
public record SessionSettings(Duration access, Duration idle, Duration longest, boolean requireTotp) {}
