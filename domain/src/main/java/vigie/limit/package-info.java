/** How often something may be done. */
@org.jspecify.annotations.NullMarked
package vigie.limit;
