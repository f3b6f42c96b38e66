package vigie.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * One text of a proposed platform. It is never changed: another text is another revision.
 *
 * @param id of the proposal, and of the platform once it is published
 * @param revision from 1
 */
public record PlatformProposal(UUID id, int revision, PlatformContent content, Instant sentAt) {}
