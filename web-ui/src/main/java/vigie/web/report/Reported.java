package vigie.web.report;

import vigie.moderation.CaseKind;
import vigie.web.layout.PageContext;

/**
 * What is reported, as its reader sees it.
 *
 * @param id as addresses name it
 * @param platform its platform's name
 * @param address where it can be read
 * @param title what it is, for an answer: the question
 * @param text what it says
 */
public record Reported(
        PageContext context, CaseKind kind, String id, String platform, String address, String title, String text) {}
