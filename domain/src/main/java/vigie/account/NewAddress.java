package vigie.account;

import java.time.Instant;
import vigie.member.EmailAddress;

/**
 * An address that a member wishes to change to and that nobody has confirmed yet.
 *
 * @param until when the last link sent there serves
 */
public record NewAddress(EmailAddress email, Instant until) {}
