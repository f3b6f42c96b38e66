/** Platforms side by side. */
@org.jspecify.annotations.NullMarked
package vigie.web.comparison;
