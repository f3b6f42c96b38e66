/** The directory as readers see it: filters, rows, and one platform's sheet. */
@org.jspecify.annotations.NullMarked
package vigie.directory;
