/** Platform files: checked whole, then written. */
@org.jspecify.annotations.NullMarked
package vigie.importing;
