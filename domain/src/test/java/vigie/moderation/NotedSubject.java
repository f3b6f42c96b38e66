package vigie.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.member.MemberId;

/** Notes what became of its cases. */
public final class NotedSubject implements CaseSubject {
    private final CaseKind kind;
    public final List<CaseStatus> settled = new ArrayList<>();
    public boolean second;
    public @Nullable MemberId barred;
    public @Nullable MemberId sender;
    public @Nullable CaseKind judged;
    public @Nullable Consequence follows;
    public @Nullable CaseStatus gone;
    /** Settled so, whatever was decided. */
    public @Nullable CaseStatus instead;

    NotedSubject(CaseKind kind) {
        this.kind = kind;
    }

    @Override
    public CaseKind kind() {
        return kind;
    }

    @Override
    public boolean needsSecond(Case asked) {
        return second;
    }

    @Override
    public Case settle(Case before, Case after) {
        settled.add(after.status());
        return instead == null ? after : before.decided(instead);
    }

    @Override
    public Optional<Consequence> consequence(Case after, Decision decision) {
        return Optional.ofNullable(follows);
    }

    @Override
    public CaseKind judged(Case asked, Outcome outcome) {
        return judged == null ? kind : judged;
    }

    @Override
    public boolean isFrom(Case asked, MemberId member) {
        return member.equals(sender);
    }

    @Override
    public boolean bars(Case asked, MemberId moderator) {
        return moderator.equals(barred);
    }

    @Override
    public Optional<CaseStatus> gone(Case asked) {
        return Optional.ofNullable(gone);
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        return List.of();
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        return Optional.of(new Addressee("auteur@coachs.example", "Auteur", Language.FR));
    }
}
