package vigie.web.choosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;
import vigie.web.layout.PageContext;

/** What coaches lived with a platform, beside its place: told, and no part of it. */
public record LivedBeside(PageContext context, Questionnaire questionnaire, PlatformLived lived, RatingRules rules) {
    boolean isGap(Standing standing) {
        return rules.isGap(
                standing.state().stance().orElse(null),
                lived.on(standing.criterion().number()));
    }

    public int experiences() {
        return lived.experiences();
    }

    /** The means of the themes that have one; empty while none has. */
    public String means() {
        List<String> said = new ArrayList<>();
        for (Theme theme : questionnaire.themes()) {
            BigDecimal mean = lived.themes().get(theme.key());
            if (mean != null) {
                String name = context.inside(context.text("theme.short." + theme.key()));
                said.add(context.text("choose.lived.mean", name, mean));
            }
        }
        return String.join(context.text("list.separator"), said);
    }
}
