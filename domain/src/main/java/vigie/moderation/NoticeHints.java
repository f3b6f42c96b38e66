package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** Notices what a moderator may want to look at in what somebody sends; decides nothing. */
@Singleton
public class NoticeHints {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.\\p{L}{2,}");

    /**
     * @param platform null for a new platform, a remark
     * @param texts all that its author wrote in words of their own
     */
    public Set<Hint> notice(
            CaseKind kind, @Nullable PlatformId platform, @Nullable MemberId author, Collection<String> texts) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (texts.stream().anyMatch(text -> EMAIL.matcher(text).find())) {
            hints.add(Hint.EMAIL_ADDRESS);
        }
        return hints;
    }
}
