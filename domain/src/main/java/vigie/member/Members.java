package vigie.member;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All members. */
public interface Members {
    Optional<Member> withId(MemberId id);

    Optional<Member> withEmailKey(String key);

    /**
     * The newest first.
     *
     * @param after the last member of the page before, null for the first page
     */
    List<Member> search(MemberFilter filter, @Nullable MemberId after, int limit);

    long count(MemberFilter filter);

    void add(Member member);

    /** Fails when somebody else changed the member since it was read. */
    void change(Member member);

    /** With everything that is the member's alone. */
    void remove(MemberId id);

    long administrators();

    /** Waits until nobody else opens or moves an account to this address; held until the transaction ends. */
    void lockEmail(String key);

    /** Waits until nobody else names or removes administrators; held until the transaction ends. */
    void lockAdministrators();
}
