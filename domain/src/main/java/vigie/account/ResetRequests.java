package vigie.account;

import java.util.Optional;

/** Requests for new passwords that wait for their answer. */
public interface ResetRequests {
    void add(ResetRequest request);

    /** Takes the oldest away; no other process is given it. */
    Optional<ResetRequest> takeNext();
}
