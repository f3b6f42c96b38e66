/** What the product ships for choosing. */
@org.jspecify.annotations.NullMarked
package vigie.api.choosing;
