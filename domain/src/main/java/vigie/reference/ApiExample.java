package vigie.reference;

/**
 * What a body may look like.
 *
 * @param media its type
 */
public record ApiExample(String media, String text) {}
