package vigie.web.report;

import vigie.web.layout.PageContext;

/** @param number by which a report can be asked after */
public record ReceiptPage(PageContext context, String number) {}
