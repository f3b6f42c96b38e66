/** The directory: rows, search, filters. */
@org.jspecify.annotations.NullMarked
package vigie.web.directory;
