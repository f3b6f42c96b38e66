package vigie.web.moderation;

import java.util.List;
import vigie.moderation.Ground;
import vigie.moderation.Transparency;
import vigie.web.layout.PageContext;

/** What came in and what became of it, for everybody. */
public record TransparencyPage(PageContext context, Transparency counted, List<Ground> grounds) {
    private static final int MONTHS = 12;

    public String ground(String code) {
        return CaseWords.ground(context, grounds, code);
    }

    /** Of the last year: who wants to know how long it takes asks about today. */
    public List<Transparency.Delay> recentDelays() {
        return counted.delays().stream().filter(this::isRecent).toList();
    }

    public List<Transparency.Delay> olderDelays() {
        return counted.delays().stream().filter(each -> !isRecent(each)).toList();
    }

    private boolean isRecent(Transparency.Delay delay) {
        return delay.month().isAfter(counted.delays().getFirst().month().minusMonths(MONTHS));
    }

    public String month(Transparency.Delay delay) {
        return context.pageDate(delay.month().toString());
    }

    public String median(Transparency.Delay delay) {
        return delay.median().toHours() == 0 ? context.text("age.less") : Ages.lasting(delay.median(), context);
    }
}
