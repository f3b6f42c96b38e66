/** Who asks: tokens, keys, password hashes, and what is refused to whom. */
@org.jspecify.annotations.NullMarked
package vigie.api.security;
