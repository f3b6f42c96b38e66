/** Files of public data. */
@org.jspecify.annotations.NullMarked
package vigie.api.export;
