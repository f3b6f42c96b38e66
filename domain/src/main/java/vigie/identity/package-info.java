/** Where new identifiers come from. */
@org.jspecify.annotations.NullMarked
package vigie.identity;
