package vigie.web.proposal;

import vigie.web.layout.PageContext;

/** Where to begin. */
public record ContributePage(PageContext context) {}
