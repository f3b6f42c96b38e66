/** Choosing: what matters to a coach, and the platforms in the order that it gives them. */
@org.jspecify.annotations.NullMarked
package vigie.web.choosing;
