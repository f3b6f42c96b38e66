package vigie.web.follow;

import vigie.follow.DigestRhythm;
import vigie.platform.Platform;
import vigie.web.layout.PageContext;

/**
 * One click, for who comes by way of the sign-in.
 *
 * @param rhythm in which letters will come
 */
public record FollowQuestionPage(PageContext context, Platform platform, DigestRhythm rhythm) {}
