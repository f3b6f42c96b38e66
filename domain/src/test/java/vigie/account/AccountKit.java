package vigie.account;

import java.util.ArrayList;
import java.util.List;
import vigie.experience.ExperienceKit;
import vigie.follow.FollowPlatform;
import vigie.follow.InMemoryDigests;
import vigie.follow.InMemoryFollows;
import vigie.form.InMemoryKeptForms;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Password;
import vigie.moderation.InMemoryTies;
import vigie.once.InMemoryKeyedRequests;
import vigie.proposal.InMemoryProposals;
import vigie.report.InMemoryReports;
import vigie.session.Session;
import vigie.session.SessionKit;

/** Adds accounts: the whole domain of members on fakes. */
final class AccountKit extends SessionKit {
    static final String CLIENT = "192.0.2.7";

    final InMemoryRegistrations registrations = new InMemoryRegistrations();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryResetRequests resetRequests = new InMemoryResetRequests();
    final RegisterMember registerMember =
            new RegisterMember(members, registrations, rules, hashes, limits, letters, secrets, ids, time);
    final ConfirmAddress confirmAddress = new ConfirmAddress(registrations, links, members, outbox, letters, ids, time);
    final RequestPasswordReset requestPasswordReset = new RequestPasswordReset(resetRequests, limits, ids, time);
    final AnswerResetRequests answerResetRequests =
            new AnswerResetRequests(resetRequests, members, links, letters, secrets, time);
    final ResetPassword resetPassword =
            new ResetPassword(links, members, sessions, personalTokens, rules, hashes, limits, letters, time);
    final ChangePassword changePassword =
            new ChangePassword(members, links, sessions, personalTokens, checkPassword, rules, hashes, letters, time);
    final ChangeEmail changeEmail = new ChangeEmail(members, links, checkPassword, limits, letters, secrets, time);
    final ChangeAccount changeAccount =
            new ChangeAccount(members, changePassword, changeEmail, checkPassword, rules, hashes, limits);
    private final KeepAnAdministrator administrators = new KeepAnAdministrator(members);
    final ExperienceKit experiences = new ExperienceKit();
    final DeleteAccount deleteAccount = new DeleteAccount(
            members,
            registrations,
            checkPassword,
            administrators,
            experiences.leaveCases,
            experiences.leave,
            outbox,
            letters);
    final GiveRole giveRole = new GiveRole(members, administrators, checkSecondFactor, SETTINGS, letters);
    final List<String> audited = new ArrayList<>();
    final LiftSecondFactor liftSecondFactor = new LiftSecondFactor(
            members,
            proveAgain,
            checkSecondFactor,
            factors,
            sessions,
            personalTokens,
            letters,
            (administrator, member) -> audited.add(administrator.value() + " " + member.value()),
            time);
    final NameFirstAdministrator nameFirstAdministrator = new NameFirstAdministrator(
            members, links, sessions, personalTokens, outbox, rules, hashes, secrets, ids, time);
    final InMemoryTies ties = new InMemoryTies();
    private final GatherContributions contributions = new GatherContributions(
            experiences.gatherCases(experiences.platforms),
            experiences.gather,
            InMemoryProposals.gatherNothing(),
            InMemoryReports.gatherNothing(),
            ties,
            experiences.decisions);
    final FollowPlatform follow = InMemoryFollows.following(experiences.platforms, members, time);
    final ExportAccount exportAccount = new ExportAccount(
            members, factors, checkSecondFactor, links, new Records(), contributions, follow, personalTokens, time);
    final InMemoryReports reports = InMemoryReports.ofNothing();
    final InMemoryKeptForms keptForms = new InMemoryKeptForms();
    final InMemoryDigests digests = new InMemoryDigests(members);
    final InMemoryKeyedRequests keyedRequests = new InMemoryKeyedRequests();
    final ForgetTheOld forgetTheOld = new ForgetTheOld(
            registrations,
            links,
            sessions,
            personalTokens,
            outbox,
            counters,
            reports,
            keptForms,
            digests,
            keyedRequests,
            time);

    /** What other tables hold on a member. */
    private final class Records implements AccountRecords {
        @Override
        public List<Session> sessions(MemberId member) {
            return sessions.all().stream()
                    .filter(session -> session.memberId().equals(member))
                    .toList();
        }

        @Override
        public List<HeldData.SentLetter> letters(Member member) {
            return outbox.letters().stream()
                    .filter(letter -> member.id().value().equals(letter.member()))
                    .map(letter -> new HeldData.SentLetter(letter.kind(), letter.recipient(), letter.writtenAt(), null))
                    .toList();
        }
    }

    /** Registers; the token is in the last letter, unless the address is known. */
    void register(String email, Password password) {
        registerMember.register(new RegisterMember.Wish(email, password, "Marie Dupont", Language.FR, CLIENT));
    }

    /** The token of a link for a new password. */
    String askForReset(Member member) {
        requestPasswordReset.request(member.email().value(), CLIENT);
        answerResetRequests.answerNext();
        return outbox.lastToken();
    }
}
