package vigie.web.moderation;

import java.util.List;
import vigie.moderation.Ground;
import vigie.moderation.Transparency;
import vigie.web.layout.PageContext;

/** What came in and what became of it, for everybody. */
public record TransparencyPage(PageContext context, Transparency counted, List<Ground> grounds) {
    public String ground(String code) {
        return CaseWords.ground(context, grounds, code);
    }

    public String month(Transparency.Delay delay) {
        return context.pageDate(delay.month().toString());
    }

    public String median(Transparency.Delay delay) {
        return delay.median().toHours() == 0 ? context.text("age.less") : Ages.lasting(delay.median(), context);
    }
}
