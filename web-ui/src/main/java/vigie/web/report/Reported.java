package vigie.web.report;

import java.util.List;
import vigie.moderation.CaseKind;
import vigie.web.layout.PageContext;

/**
 * What is reported, as its reader sees it.
 *
 * @param id as addresses name it
 * @param platform its platform's name
 * @param address where it can be read
 * @param title what it is: of an answer the question, of an experience who signs it
 * @param facts what else tells it from its like, where it may have no text
 * @param text what it says
 */
public record Reported(
        PageContext context,
        CaseKind kind,
        String id,
        String platform,
        String address,
        String title,
        List<String> facts,
        String text) {
    public Reported {
        facts = List.copyOf(facts);
    }
}
