package vigie.web.account;

import vigie.web.layout.PageContext;

/** Asks for a click before a letter's link is used: programs that look through mail follow links, too. */
public record ConfirmationPage(PageContext context, String token) {}
