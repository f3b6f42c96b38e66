package vigie.account;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vigie.identity.IdSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.EmailAddress;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/**
 * Takes a request for a new password and answers it by mail a moment later ({@link AnswerResetRequests}): the request
 * itself never looks whether the address is known, so that its time cannot tell.
 */
@Singleton
public class RequestPasswordReset {
    private final ResetRequests requests;
    private final EnforceLimit limits;
    private final IdSource ids;
    private final InstantSource time;

    RequestPasswordReset(ResetRequests requests, EnforceLimit limits, IdSource ids, InstantSource time) {
        this.requests = requests;
        this.limits = limits;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @param client the address of the network that it came from
     * @throws InvalidInputException for the field email
     */
    public void request(String email, String client) {
        List<InputProblem> problems = new ArrayList<>();
        EmailAddress address =
                NewAccount.readEmail("email", email, problems).orElseThrow(() -> new InvalidInputException(problems));
        limits.count(LimitedAction.RESET_ADDRESS, client);
        limits.count(LimitedAction.RESET, address.key());
        requests.add(new ResetRequest(ids.next(), address.key(), time.instant()));
    }
}
