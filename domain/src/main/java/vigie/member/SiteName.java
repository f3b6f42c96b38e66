package vigie.member;

/** The name of this directory, which passwords must not be made of. */
public record SiteName(String value) {}
