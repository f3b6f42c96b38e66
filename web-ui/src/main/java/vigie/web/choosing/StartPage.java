package vigie.web.choosing;

import vigie.choosing.OrderPlatforms.Ordered;
import vigie.web.layout.PageContext;

/** Where nothing is chosen yet: the form, and nothing else. */
public record StartPage(PageContext context, Ordered ordered) {
    public ChooseForm form() {
        return new ChooseForm(context, ordered);
    }
}
