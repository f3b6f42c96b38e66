/** The page of public data. */
@org.jspecify.annotations.NullMarked
package vigie.web.opendata;
