package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vigie.follow.FollowPlatform;
import vigie.member.Member;
import vigie.member.Members;
import vigie.personaltoken.PersonalTokens;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;
import vigie.totp.CheckSecondFactor;
import vigie.totp.SecondFactors;

/** Gathers all that is held on a member, for that member. */
@Singleton
public class ExportAccount {
    private final Members members;
    private final SecondFactors factors;
    private final CheckSecondFactor secondFactor;
    private final Links links;
    private final AccountRecords records;
    private final GatherContributions contributions;
    private final FollowPlatform following;
    private final PersonalTokens tokens;
    private final InstantSource time;

    ExportAccount(
            Members members,
            SecondFactors factors,
            CheckSecondFactor secondFactor,
            Links links,
            AccountRecords records,
            GatherContributions contributions,
            FollowPlatform following,
            PersonalTokens tokens,
            InstantSource time) {
        this.members = members;
        this.factors = factors;
        this.secondFactor = secondFactor;
        this.links = links;
        this.records = records;
        this.contributions = contributions;
        this.following = following;
        this.tokens = tokens;
        this.time = time;
    }

    /** @throws RefusedException NOT_FOUND when the account was deleted a moment ago */
    public Member member(SignedIn who) {
        return members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public HeldData export(SignedIn who) {
        Member member = member(who);
        GatherContributions.Contributions sent = contributions.of(member.id());
        return new HeldData(
                member,
                secondFactor.isOn(member),
                factors.recoveryCodesLeft(member.id()),
                records.sessions(member.id()),
                links.emailChanges(member.id(), time.instant()),
                records.letters(member),
                sent.experiences(),
                sent.cases(),
                sent.proposals(),
                sent.reports(),
                sent.ties(),
                sent.decisions(),
                following.heldOf(member.id()),
                tokens.heldOf(member.id()));
    }
}
