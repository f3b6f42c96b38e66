/** How the domain says no. */
@org.jspecify.annotations.NullMarked
package vigie.refusal;
