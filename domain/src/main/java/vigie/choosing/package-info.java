/** What matters to a coach, and the order in which that puts the platforms: from what is documented alone (ADR 26). */
@org.jspecify.annotations.NullMarked
package vigie.choosing;
