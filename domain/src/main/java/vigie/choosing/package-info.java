/** What matters to a coach, and the order in which that puts the platforms: from what is documented alone (ADR 28). */
@org.jspecify.annotations.NullMarked
package vigie.choosing;
