/** Platforms side by side, criterion by criterion. */
@org.jspecify.annotations.NullMarked
package vigie.comparison;
