package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vigie.follow.Digests;
import vigie.form.KeptForms;
import vigie.limit.LimitCounters;
import vigie.mail.Outbox;
import vigie.moderation.AppealDelay;
import vigie.once.AnswerOnce;
import vigie.once.KeyedRequests;
import vigie.personaltoken.PersonalTokens;
import vigie.report.Reports;
import vigie.session.Sessions;

/** Forgets what is no longer needed: links and registrations out of time, old sessions and tokens, letters that left long ago, limits that
 * are over, who reported what can be appealed no more, links of digests of long ago, answers that are given again no more. */
@Singleton
public class ForgetTheOld {
    private static final Duration LINKS = Duration.ofDays(1);
    private static final Duration SESSIONS = Duration.ofDays(30);
    private static final Duration LETTERS = Duration.ofDays(90);

    /** A digest is found again in a mailbox long after; so long its link stops those that still come. */
    private static final Duration STOPS = Duration.ofDays(400);

    private final Registrations registrations;
    private final Links links;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final Outbox outbox;
    private final LimitCounters limits;
    private final Reports reports;
    private final KeptForms forms;
    private final Digests digests;
    private final KeyedRequests requests;
    private final InstantSource time;

    ForgetTheOld(
            Registrations registrations,
            Links links,
            Sessions sessions,
            PersonalTokens tokens,
            Outbox outbox,
            LimitCounters limits,
            Reports reports,
            KeptForms forms,
            Digests digests,
            KeyedRequests requests,
            InstantSource time) {
        this.registrations = registrations;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.outbox = outbox;
        this.limits = limits;
        this.reports = reports;
        this.forms = forms;
        this.digests = digests;
        this.requests = requests;
        this.time = time;
    }

    @Transactional
    public void forget() {
        Instant now = time.instant();
        registrations.forgetExpiredBefore(now.minus(LINKS));
        links.forgetExpiredBefore(now.minus(LINKS));
        sessions.forgetOverBefore(now.minus(SESSIONS));
        tokens.forgetOverBefore(now.minus(SESSIONS));
        outbox.forgetSentBefore(now.minus(LETTERS));
        limits.forgetOver(now);
        reports.forgetReportersDecidedBefore(AppealDelay.overBefore(now));
        forms.forgetOver(now);
        digests.forgetStopsBefore(now.minus(STOPS));
        requests.forgetBegunBefore(now.minus(AnswerOnce.KEPT));
    }
}
