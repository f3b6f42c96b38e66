package vigie.web.follow;

import vigie.platform.Platform;
import vigie.web.layout.PageContext;

/** One click, for who comes by way of the sign-in. */
public record FollowQuestionPage(PageContext context, Platform platform) {}
