/** Who keeps this directory. */
@org.jspecify.annotations.NullMarked
package vigie.site;
