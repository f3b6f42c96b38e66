/** What the product ships for choosing, and the platforms in the order of somebody's choices. */
@org.jspecify.annotations.NullMarked
package vigie.api.choosing;
