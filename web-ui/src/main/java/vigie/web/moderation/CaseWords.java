package vigie.web.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlatform;
import vigie.moderation.Ground;
import vigie.web.layout.PageContext;

/** What a case is called. */
final class CaseWords {
    private CaseWords() {}

    static String title(PageContext context, CaseKind kind, @Nullable CasePlatform platform) {
        String name = context.text("case.kind." + kind.name());
        return platform == null ? name : context.text("case.on", name, platform.name());
    }

    /** A ground that the catalogue has no more stays as its code. */
    static String ground(PageContext context, List<Ground> grounds, String code) {
        return grounds.stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .map(ground -> context.say(ground.label()))
                .orElse(code);
    }

    static String day(PageContext context, Instant instant) {
        return context.day(DayAndHour.date(instant));
    }
}
