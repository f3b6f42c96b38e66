package vigie.web.choosing;

import vigie.choosing.Points;
import vigie.choosing.Step;
import vigie.choosing.Weighed;
import vigie.web.layout.PageContext;

/** What put a platform behind another, in words. */
record BehindWords(PageContext context, Weighed one, Weighed before) {

    String of(Step step) {
        String ahead = before.platform().name();
        Points points = one.points();
        Points other = before.points();
        return switch (step) {
            case LINES ->
                context.text(
                        "choose.behind.lines",
                        ahead,
                        one.toCheck().size(),
                        before.toCheck().size());
            case BALANCE ->
                context.text(
                        "choose.behind.balance",
                        ahead,
                        Signed.of(one.balance()),
                        points.whole(),
                        Signed.of(one.balancePercent()),
                        Signed.of(before.balance()),
                        other.whole(),
                        Signed.of(before.balancePercent()));
            case ALERT -> context.text("choose.behind.alert", ahead);
            case KNOWN ->
                context.text(
                        "choose.behind.known", ahead, points.known(), points.whole(), other.known(), other.whole());
            case NAME -> context.text("choose.behind.name", ahead);
        };
    }
}
