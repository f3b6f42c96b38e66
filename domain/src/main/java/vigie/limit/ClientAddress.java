package vigie.limit;

/** The address in the network from which somebody asks; for IPv6 the first half, which one household shares. */
public record ClientAddress(String value) {}
