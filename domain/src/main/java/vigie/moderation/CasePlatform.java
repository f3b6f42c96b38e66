package vigie.moderation;

import vigie.platform.Slug;

/** The platform that a case is about, as far as a list of cases needs it. */
public record CasePlatform(Slug slug, String name) {}
